package dev.pgwright.vector;

/// Something that is wrong with an index that is planned or there, or worth knowing of it.
///
/// @param id kebab-case
/// @param message what happens
/// @param remedy what to do
public record VectorFinding(String id, Level level, String message, String remedy) {

  /// How much it matters.
  public enum Level {
    INFO,
    WARNING,
    /// The statement fails, or what it builds is wrong.
    ERROR
  }

  static VectorFinding error(String id, String message, String remedy) {
    return new VectorFinding(id, Level.ERROR, message, remedy);
  }

  static VectorFinding warning(String id, String message, String remedy) {
    return new VectorFinding(id, Level.WARNING, message, remedy);
  }

  static VectorFinding info(String id, String message, String remedy) {
    return new VectorFinding(id, Level.INFO, message, remedy);
  }
}
