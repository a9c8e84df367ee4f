package dev.pgwright.model;

/// The kinds of object a schema is made of; declared in the order that reports list them.
public enum ObjectKind {
  SCHEMA("schema"),
  EXTENSION("extension"),
  ENUM("type"),
  DOMAIN("domain"),
  SEQUENCE("sequence"),
  TABLE("table"),
  COLUMN("column"),
  CONSTRAINT("constraint"),
  DOMAIN_CONSTRAINT("constraint"),
  INDEX("index"),
  VIEW("view"),
  MATERIALIZED_VIEW("materialized view"),
  FUNCTION("function"),
  PROCEDURE("procedure"),
  TRIGGER("trigger");

  private final String keyword;

  ObjectKind(String keyword) {
    this.keyword = keyword;
  }

  /// The word of `COMMENT ON` and `DROP` for this kind, in lower case.
  public String keyword() {
    return keyword;
  }

  /// The word people write before a name on our command line, for example `materialized-view`.
  public String label() {
    return switch (this) {
      case ENUM -> "type";
      case DOMAIN_CONSTRAINT -> "domain-constraint";
      case SCHEMA,
          EXTENSION,
          DOMAIN,
          SEQUENCE,
          TABLE,
          COLUMN,
          CONSTRAINT,
          INDEX,
          VIEW,
          MATERIALIZED_VIEW,
          FUNCTION,
          PROCEDURE,
          TRIGGER ->
          keyword.replace(' ', '-');
    };
  }
}
