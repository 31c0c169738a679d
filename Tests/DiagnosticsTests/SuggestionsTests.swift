import Diagnostics
import Testing

@Test(arguments: [
  ("quesion", "question"), ("people-presense", "people-presence"), ("txet", "text"),
])
func aMisspeltNameFindsItsNeighbour(_ misspelt: String, _ meant: String) {
  let names = ["section", "question", "people-presence", "people-priority", "text", "type"]
  #expect(nearestName(to: misspelt, among: names) == meant)
}

@Test func aFarNameFindsNothing() {
  #expect(nearestName(to: "zebra", among: ["question", "section"]) == nil)
}
