package dev.pgwright.model;

/// The kinds of object a schema is made of; declared in the order that reports list them.
public enum ObjectKind {
  SCHEMA("schema", Form.GLOBAL),
  EXTENSION("extension", Form.GLOBAL),
  ENUM("type", Form.IN_SCHEMA),
  DOMAIN("domain", Form.IN_SCHEMA),
  COMPOSITE("type", Form.IN_SCHEMA),
  RANGE("type", Form.IN_SCHEMA),
  BASE_TYPE("type", Form.IN_SCHEMA),
  SEQUENCE("sequence", Form.IN_SCHEMA),
  TABLE("table", Form.IN_SCHEMA),
  FOREIGN_TABLE("foreign table", Form.IN_SCHEMA),
  COLUMN("column", Form.COLUMN),
  CONSTRAINT("constraint", Form.ON_RELATION),
  DOMAIN_CONSTRAINT("constraint", Form.ON_DOMAIN),
  INDEX("index", Form.IN_SCHEMA),
  VIEW("view", Form.IN_SCHEMA),
  MATERIALIZED_VIEW("materialized view", Form.IN_SCHEMA),
  FUNCTION("function", Form.ROUTINE),
  PROCEDURE("procedure", Form.ROUTINE),
  TRIGGER("trigger", Form.ON_RELATION),
  POLICY("policy", Form.ON_RELATION),
  RULE("rule", Form.ON_RELATION),
  STATISTICS("statistics", Form.IN_SCHEMA),
  AGGREGATE("aggregate", Form.ROUTINE),
  OPERATOR("operator", Form.OPERATOR),
  OPERATOR_FAMILY("operator family", Form.OF_METHOD),
  OPERATOR_CLASS("operator class", Form.OF_METHOD),
  CAST("cast", Form.CAST),
  COLLATION("collation", Form.IN_SCHEMA),
  CONVERSION("conversion", Form.IN_SCHEMA),
  TEXT_SEARCH_PARSER("text search parser", Form.IN_SCHEMA),
  TEXT_SEARCH_TEMPLATE("text search template", Form.IN_SCHEMA),
  TEXT_SEARCH_DICTIONARY("text search dictionary", Form.IN_SCHEMA),
  TEXT_SEARCH_CONFIGURATION("text search configuration", Form.IN_SCHEMA),
  LANGUAGE("language", Form.GLOBAL),
  TRANSFORM("transform", Form.TRANSFORM),
  ACCESS_METHOD("access method", Form.GLOBAL),
  FOREIGN_DATA_WRAPPER("foreign data wrapper", Form.GLOBAL),
  SERVER("server", Form.GLOBAL),
  USER_MAPPING("user mapping", Form.USER_MAPPING),
  PUBLICATION("publication", Form.GLOBAL),
  EVENT_TRIGGER("event trigger", Form.GLOBAL),
  DEFAULT_PRIVILEGES("default privileges", Form.FOR_ROLE);

  /// How objects of a kind are named.
  public enum Form {
    /// By a name of their own in the database.
    GLOBAL,
    /// By a name of their own in a schema.
    IN_SCHEMA,
    /// As a column of a relation.
    COLUMN,
    /// By a name of their own on a relation.
    ON_RELATION,
    /// By a name of their own on a domain.
    ON_DOMAIN,
    /// By a name in a schema and argument types.
    ROUTINE,
    /// By symbols in a schema and operand types.
    OPERATOR,
    /// By a name in a schema, for an access method.
    OF_METHOD,
    /// By two types.
    CAST,
    /// By a type and a language.
    TRANSFORM,
    /// By a role and a server.
    USER_MAPPING,
    /// By a kind of object, a role and a schema.
    FOR_ROLE
  }

  private final String keyword;
  private final Form form;

  ObjectKind(String keyword, Form form) {
    this.keyword = keyword;
    this.form = form;
  }

  /// The word of `COMMENT ON` and `DROP` for this kind, in lower case.
  public String keyword() {
    return keyword;
  }

  public Form form() {
    return form;
  }

  /// The word people write before a name on our command line, for example `materialized-view`.
  public String label() {
    return this == DOMAIN_CONSTRAINT ? "domain-constraint" : keyword.replace(' ', '-');
  }
}
