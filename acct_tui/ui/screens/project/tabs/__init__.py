"""The tabs of a project's page: each turns the page into lines of a table and a panel about the line in front."""
