package dev.pgwright.sql.ast;

import java.util.Locale;

/// Kinds of objects that statements name.
public enum ObjectClass {
  ACCESS_METHOD,
  AGGREGATE,
  ASSERTION,
  CAST,
  COLLATION,
  COLUMN,
  CONSTRAINT,
  CONVERSION,
  DATABASE,
  DEFAULT_PRIVILEGES,
  DOMAIN,
  DOMAIN_CONSTRAINT,
  EVENT_TRIGGER,
  EXTENSION,
  FOREIGN_DATA_WRAPPER,
  FOREIGN_TABLE,
  FUNCTION,
  INDEX,
  LANGUAGE,
  LARGE_OBJECT,
  MATERIALIZED_VIEW,
  OPERATOR,
  OPERATOR_CLASS,
  OPERATOR_FAMILY,
  PARAMETER,
  POLICY,
  PROCEDURE,
  PUBLICATION,
  ROLE,
  ROUTINE,
  RULE,
  SCHEMA,
  SEQUENCE,
  SERVER,
  STATISTICS,
  SUBSCRIPTION,
  TABLE,
  TABLESPACE,
  TEXT_SEARCH_CONFIGURATION,
  TEXT_SEARCH_DICTIONARY,
  TEXT_SEARCH_PARSER,
  TEXT_SEARCH_TEMPLATE,
  TRANSFORM,
  TRIGGER,
  TYPE,
  USER_MAPPING,
  VIEW;

  private final String words = name().toLowerCase(Locale.ROOT).replace('_', ' ');

  /// The words SQL has for it, for example `materialized view`.
  public String sql() {
    return words;
  }
}
