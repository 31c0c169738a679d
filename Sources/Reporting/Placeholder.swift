// The first file of Reporting is on its way.
