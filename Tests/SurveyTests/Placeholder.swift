// The first test of Survey is on its way.
