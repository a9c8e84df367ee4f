package dev.pgwright.render;

import dev.pgwright.model.EnumType;
import dev.pgwright.model.Name;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Types of columns as SQLAlchemy 1.4 and later write them.
///
/// Only types whose SQL means the same as the server's text; all others are left to plain SQL.
///
/// @param enums the enum types that may be named
record TypeForm(Scope scope, List<EnumType> enums) {

  private static final Pattern MODIFIER =
      Pattern.compile("([a-z ]+?)\\(([0-9]+)(?:,([0-9]+))?\\)(.*)");

  /// Types that SQLAlchemy's dialect calls the same, in capitals.
  private static final List<String> SAME_NAME =
      List.of(
          "cidr",
          "daterange",
          "inet",
          "int4range",
          "int8range",
          "macaddr",
          "money",
          "numrange",
          "oid",
          "tsrange",
          "tstzrange",
          "tsvector");

  TypeForm {
    enums = List.copyOf(enums);
  }

  /// Whether SQLAlchemy would make a primary key of this type a serial column.
  static boolean counts(String type) {
    return type.equals("integer") || type.equals("bigint") || type.equals("smallint");
  }

  /// The type as an expression; empty when it has none that means exactly the same.
  ///
  /// @param type as `format_type` prints it
  Optional<PythonCode> of(String type) {
    if (type.endsWith("[]")) {
      String element = type.substring(0, type.length() - 2);
      return builtIn(element).map(it -> PythonCode.call("postgresql.ARRAY", it));
    }
    Optional<PythonCode> builtIn = builtIn(type);
    return builtIn.isPresent() ? builtIn : enumeration(type);
  }

  private Optional<PythonCode> enumeration(String type) {
    return enums.stream()
        .filter(it -> it.name().sql().equals(type) && Scope.plain(it.name()))
        .findFirst()
        .map(this::enumeration);
  }

  private PythonCode enumeration(EnumType type) {
    var arguments = new ArrayList<PythonCode>();
    type.labels().forEach(it -> arguments.add(PythonCode.text(it)));
    Name name = type.name().name();
    arguments.add(PythonCode.keyword("name", Scope.text(name)));
    scope.schema("schema", type.name()).ifPresent(arguments::add);
    arguments.add(PythonCode.keyword("create_type", false));
    return new PythonCode.Call("postgresql.ENUM", arguments);
  }

  private static Optional<PythonCode> builtIn(String type) {
    Matcher modifier = MODIFIER.matcher(type);
    if (modifier.matches()) {
      return modified(modifier);
    }
    return Optional.ofNullable(
            switch (type) {
              case "integer" -> "sa.Integer()";
              case "bigint" -> "sa.BigInteger()";
              case "smallint" -> "sa.SmallInteger()";
              case "boolean" -> "sa.Boolean()";
              case "text" -> "sa.Text()";
              case "character varying" -> "sa.String()";
              case "numeric" -> "sa.Numeric()";
              case "real" -> "sa.REAL()";
              case "double precision" -> "postgresql.DOUBLE_PRECISION()";
              case "date" -> "sa.Date()";
              case "time without time zone" -> "sa.Time()";
              case "time with time zone" -> "postgresql.TIME(timezone=True)";
              case "timestamp without time zone" -> "sa.DateTime()";
              case "timestamp with time zone" -> "sa.DateTime(timezone=True)";
              case "interval" -> "postgresql.INTERVAL()";
              case "bytea" -> "sa.LargeBinary()";
              case "uuid" -> "postgresql.UUID()";
              case "json" -> "postgresql.JSON()";
              case "jsonb" -> "postgresql.JSONB()";
              default -> SAME_NAME.contains(type) ? "postgresql." + upper(type) + "()" : null;
            })
        .map(PythonCode.Atom::new);
  }

  private static String upper(String type) {
    return type.toUpperCase(Locale.ROOT);
  }

  /// A type with numbers in parentheses.
  private static Optional<PythonCode> modified(Matcher it) {
    String first = it.group(2);
    String form = it.group(1) + (it.group(3) == null ? "(n)" : "(n,n)") + it.group(4);
    return Optional.ofNullable(
            switch (form) {
              case "character varying(n)" -> "sa.String(length=" + first + ")";
              case "character(n)" -> "sa.CHAR(length=" + first + ")";
              case "numeric(n,n)" ->
                  "sa.Numeric(precision=" + first + ", scale=" + it.group(3) + ")";
              case "bit(n)" -> "postgresql.BIT(" + first + ")";
              case "bit varying(n)" -> "postgresql.BIT(" + first + ", varying=True)";
              case "timestamp(n) without time zone" ->
                  "postgresql.TIMESTAMP(precision=" + first + ")";
              case "timestamp(n) with time zone" ->
                  "postgresql.TIMESTAMP(timezone=True, precision=" + first + ")";
              case "time(n) without time zone" -> "postgresql.TIME(precision=" + first + ")";
              case "time(n) with time zone" ->
                  "postgresql.TIME(timezone=True, precision=" + first + ")";
              default -> null;
            })
        .map(PythonCode.Atom::new);
  }
}
