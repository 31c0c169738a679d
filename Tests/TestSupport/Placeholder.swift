// The first file of TestSupport is on its way.
