"""Dialogs about the plan of a project: milestones, stages, answers, dates."""
