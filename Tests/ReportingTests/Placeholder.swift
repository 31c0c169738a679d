// The first test of Reporting is on its way.
