package dev.pgwright.facts;

import java.util.List;

/// What `ALTER COLUMN … TYPE` does to a table.
///
/// Source: PostgreSQL 18 documentation, `ALTER TABLE`, Notes; each pair is measured by
/// `claims/column-type.sql` and by `ColumnTypesTest`.
public enum TypeChange {
  /// The same type again; the lock is taken all the same.
  SAME,
  /// Catalogs only; plain indexes are kept.
  CATALOG,
  /// The table is kept, indexes on the column are built again.
  INDEXES,
  /// [#INDEXES] when the session's time zone is UTC, [#REWRITE] otherwise.
  TIME_ZONE,
  /// Every row is written again, and every index with it.
  REWRITE,
  /// A type that is not known here is involved.
  UNKNOWN;

  private static final List<String> BUILT_IN =
      List.of(
          "int2",
          "int4",
          "int8",
          "oid",
          "numeric",
          "float4",
          "float8",
          "money",
          "text",
          "varchar",
          "bpchar",
          "char",
          "name",
          "bytea",
          "bool",
          "date",
          "time",
          "timetz",
          "timestamp",
          "timestamptz",
          "interval",
          "uuid",
          "json",
          "jsonb",
          "xml",
          "inet",
          "cidr",
          "macaddr",
          "macaddr8",
          "bit",
          "varbit",
          "point",
          "line",
          "lseg",
          "box",
          "path",
          "polygon",
          "circle",
          "tsvector",
          "tsquery",
          "int4range",
          "int8range",
          "numrange",
          "daterange",
          "tsrange",
          "tstzrange",
          "regclass",
          "pg_lsn",
          "vector",
          "halfvec",
          "sparsevec",
          "citext",
          "hstore",
          "ltree",
          "geometry",
          "geography");

  private static final List<String> EXTENSIONS =
      List.of(
          "vector", "halfvec", "sparsevec", "citext", "hstore", "ltree", "geometry", "geography");

  /// Of an interval, the finest last.
  private static final List<String> FIELDS =
      List.of("year", "month", "day", "hour", "minute", "second");

  private static final int UNLIMITED = Integer.MAX_VALUE;

  /// Widest precision of times, which is what none means.
  private static final int MICROSECONDS = 6;

  /// The change without `USING`.
  public static TypeChange of(ColumnType from, ColumnType to) {
    if (from.equals(to)) {
      return SAME;
    }
    if (from.dimensions() > 0 || to.dimensions() > 0) {
      return from.dimensions() > 0
              && to.dimensions() > 0
              && from.name().equals(to.name())
              && (from.modifiers().equals(to.modifiers()) || to.modifiers().isEmpty())
          ? from.modifiers().equals(to.modifiers()) ? SAME : CATALOG
          : REWRITE;
    }
    if (from.name().equals(to.name())) {
      return modifiers(from, to);
    }
    if (!known(from) || !known(to)) {
      return UNKNOWN;
    }
    return names(from, to);
  }

  /// Whether the server has this type, or an extension whose casts are known.
  public static boolean known(ColumnType type) {
    return BUILT_IN.contains(simple(type));
  }

  /// Whether it is a type of the server's own, no extension's.
  public static boolean builtIn(ColumnType type) {
    return known(type) && !EXTENSIONS.contains(simple(type));
  }

  private static String simple(ColumnType type) {
    return type.name().substring(type.name().lastIndexOf('.') + 1);
  }

  private static TypeChange modifiers(ColumnType from, ColumnType to) {
    return switch (simple(from)) {
      case "varchar", "varbit" -> grows(from.modifier(0, UNLIMITED), to.modifier(0, UNLIMITED));
      case "numeric" -> numeric(from, to);
      case "timestamp", "timestamptz", "time", "timetz" ->
          grows(from.modifier(0, MICROSECONDS), to.modifier(0, MICROSECONDS));
      case "interval" -> interval(from, to);
      case "vector", "halfvec", "sparsevec", "geometry", "geography" ->
          to.modifiers().isEmpty() ? CATALOG : REWRITE;
      case "bpchar" -> to.modifiers().isEmpty() ? CATALOG : REWRITE;
      default -> REWRITE;
    };
  }

  /// Fields finer than the last that is kept are cut off, and so are digits of the seconds.
  private static TypeChange interval(ColumnType from, ColumnType to) {
    int before = finest(from);
    int after = finest(to);
    if (after != before || before < FIELDS.size() - 1) {
      return grows(before, after);
    }
    return grows(from.modifier(0, MICROSECONDS), to.modifier(0, MICROSECONDS));
  }

  /// The place of the last field that is kept, seconds last.
  private static int finest(ColumnType interval) {
    if (interval.modifiers().size() < 2) {
      return FIELDS.size() - 1;
    }
    String fields = interval.modifiers().get(1);
    return FIELDS.indexOf(fields.substring(fields.lastIndexOf(' ') + 1));
  }

  private static TypeChange numeric(ColumnType from, ColumnType to) {
    if (to.modifiers().isEmpty()) {
      return CATALOG;
    }
    boolean sameScale = from.modifier(1, 0) == to.modifier(1, 0);
    return !from.modifiers().isEmpty() && sameScale
        ? grows(from.modifier(0, UNLIMITED), to.modifier(0, UNLIMITED))
        : REWRITE;
  }

  private static TypeChange grows(int from, int to) {
    return to >= from ? CATALOG : REWRITE;
  }

  private static TypeChange names(ColumnType from, ColumnType to) {
    boolean unlimited = to.modifiers().isEmpty();
    return switch (simple(from) + " " + simple(to)) {
      case "varchar text",
          "text varchar",
          "text bpchar",
          "varchar bpchar",
          "xml text",
          "xml varchar",
          "xml bpchar",
          "bit varbit" ->
          unlimited ? CATALOG : REWRITE;
      case "cidr inet" -> CATALOG;
      case "int4 oid",
          "oid int4",
          "oid regclass",
          "regclass oid",
          "int4 regclass",
          "regclass int4" ->
          INDEXES;
      case "timestamp timestamptz", "timestamptz timestamp" ->
          to.modifier(0, MICROSECONDS) >= from.modifier(0, MICROSECONDS) ? TIME_ZONE : REWRITE;
      default -> REWRITE;
    };
  }
}
