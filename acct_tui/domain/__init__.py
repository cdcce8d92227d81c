"""Rules: pure functions of facts and a moment; standard library and pendulum only."""
