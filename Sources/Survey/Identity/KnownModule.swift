import Documents

/// A module as answers to it are read, a class for the same reason.
final class KnownModule: Sendable {
  let module: Module
  /// Fields of a record, decisions, or items.
  let parts: NameList
  /// The actors who have points, or the answers to items.
  let choices: NameList
  /// Of the quick form.
  let roles: NameList

  init(_ module: Module) {
    self.module = module
    switch module.body {
    case .records(let form):
      parts = NameList(form.fields.map(\.id.rawValue))
      (choices, roles) = (NameList([]), NameList([]))
    case .allocation(let form):
      parts = NameList(form.decisions.map(\.id.rawValue))
      choices = NameList(form.actors.map(\.id.rawValue))
      roles = NameList(form.quickRoles.map(\.id))
    case .items(let form):
      parts = NameList(form.items.map(\.id.rawValue))
      choices = NameList(form.answers)
      roles = NameList([])
    }
  }
}
