// The first test of EndToEnd is on its way.
