/// What the modules of an audit come to, as far as it may be shown; empty for those nobody used.
package struct ModuleResults: Sendable, Equatable {
  package init() {}
}
