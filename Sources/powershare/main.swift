import PowershareCommands

runPowershare()
