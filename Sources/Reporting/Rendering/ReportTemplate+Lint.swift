import Diagnostics

extension ReportTemplate {
  /// Every fault in the Markdown of the template that can be found without values.
  func lint() -> [Diagnostic] {
    var placer = FaultPlacer(files: template.files)
    for choice in TemplateSample.Choice.allCases {
      let sample = TemplateSample(of: template.nodes, choice: choice)
      var tree = ReportTree(
        parsing: sample.output, tokens: sample.tokens, vocabulary: vocabulary)
      let faults = tree.faults(structure: choice != .everything)
      placer.report(faults, in: sample.output, origins: sample.origins)
      if faults.isEmpty, choice != .everything { placer.report(roundTripFaults(of: &tree)) }
    }
    return placer.diagnostics()
  }

  private func roundTripFaults(of tree: inout ReportTree) -> [TemplateProblem] {
    do {
      tree.removeBlocks()
      let headings = try tree.swap { _ in nil }
      _ = try tree.write(headings: headings)
      return []
    } catch RenderFault.notTheSameWhenReadAgain(let written, let read) {
      return [.changesWhenReadAgain(written: written, read: read)]
    } catch {
      return []
    }
  }

  /// The faults that show only with these values, at their places.
  func faults(of values: TemplateValue) -> [Diagnostic] {
    var expander = TemplateExpander(values: values, keepsOrigins: true)
    guard (try? expander.expand(template.nodes)) != nil else { return [] }
    let tree = ReportTree(
      parsing: expander.output, tokens: expander.tokens, vocabulary: vocabulary)
    var placer = FaultPlacer(files: template.files)
    placer.report(tree.faults(), in: expander.output, origins: expander.origins)
    return placer.diagnostics()
  }
}
