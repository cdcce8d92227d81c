"""The plan of a project: stages, milestones and their slip, what blocks, the brief, goals, risks."""
