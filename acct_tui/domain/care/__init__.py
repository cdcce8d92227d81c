"""How a client and a project do: complaints and their stages, topics, health."""
