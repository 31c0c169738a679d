// The first file of Survey is on its way.
