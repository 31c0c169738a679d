import CommonMark

extension ReportTree {
  /// Notes where links may lead.
  mutating func notePlaces(of headings: [RenderedHeading]) {
    places.reserveCapacity(headings.count + figures.count)
    for heading in headings { places[heading.id] = heading.markdownAnchor }
    for (figure, heading) in figures {
      let above = headings.indices.contains(heading) ? headings[heading] : headings.first
      if let above { places[figure] = above.markdownAnchor }
    }
  }

  /// Leads links to places that are there: in this document or in the other one.
  ///
  /// A link to a figure that is in neither is taken out with its words.
  mutating func swapLinks(other: OtherDocument?) {
    for node in links where document.holds(node) {
      let address = document.address(of: node)
      guard address.first == UInt8(ascii: "#") else { continue }
      let id = String(decoding: address.dropFirst(), as: UTF8.self)
      if let anchor = places[id] {
        markdownAddresses.append((node, Self.address(of: anchor)))
      } else if let other, let anchor = other.anchors[id] {
        document.setAddress(Array("\(other.htmlFile)#\(id)".utf8), of: node)
        markdownAddresses.append((node, Self.address(of: anchor, in: other.markdownFile)))
      } else {
        removeEmpty(node)
      }
    }
  }

  /// Letters beyond ASCII are percent-encoded, as addresses are.
  private static func address(of anchor: String, in file: String = "") -> [UInt8] {
    Array("\(file)#".utf8) + LinkPolicy.encoded(anchor)
  }
}
