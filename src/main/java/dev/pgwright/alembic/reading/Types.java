package dev.pgwright.alembic.reading;

import dev.pgwright.alembic.python.NotUnderstood;
import dev.pgwright.alembic.python.Value;
import java.math.BigInteger;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/// Types of SQLAlchemy as types of PostgreSQL.
final class Types {

  private static final List<String> ROOTS =
      List.of("sqlalchemy", "sqlmodel", "pgvector", "sqlalchemy_utils", "geoalchemy2", "alembic");

  /// Types that are written in capitals and mean themselves.
  private static final List<String> PLAIN =
      """
      INTEGER BIGINT SMALLINT TEXT BOOLEAN DATE BYTEA JSON JSONB UUID INET CIDR MACADDR MACADDR8 MONEY
      OID REGCLASS REGCONFIG TSVECTOR TSQUERY HSTORE CITEXT INT4RANGE INT8RANGE NUMRANGE DATERANGE
      TSRANGE TSTZRANGE INT4MULTIRANGE INT8MULTIRANGE NUMMULTIRANGE DATEMULTIRANGE TSMULTIRANGE
      TSTZMULTIRANGE REAL DOUBLE_PRECISION JSONPATH XID CID LTREE LQUERY LTXTQUERY"""
          .lines()
          .flatMap(it -> List.of(it.split(" ", -1)).stream())
          .toList();

  private Types() {}

  /// @param value a type or a call that makes one
  static String sql(Value value, int line, int endLine) {
    return switch (value) {
      case Value.Name(var path) ->
          sql(
              new Value.Call(
                  path, Optional.empty(), List.of(), new LinkedHashMap<>(), line, endLine));
      case Value.Call call -> sql(call);
      default -> throw new NotUnderstood("a type", line, endLine);
    };
  }

  private static String sql(Value.Call call) {
    if (call.on().isPresent()) {
      return variant(call);
    }
    if (!ROOTS.contains(call.path().replaceFirst("\\..*", ""))) {
      throw new NotUnderstood("the type " + call.path(), call.line(), call.endLine());
    }
    String last = call.last();
    String sql = known(last, call);
    return sql;
  }

  /// `a.with_variant(b, "postgresql")`.
  private static String variant(Value.Call call) {
    Value on = call.on().orElseThrow();
    if (!call.path().equals("method.with_variant")) {
      throw new NotUnderstood("a type by ." + call.last() + "()", call.line(), call.endLine());
    }
    Arguments arguments = Arguments.of(call, "type_", "*dialect_names");
    Value other = arguments.need("type_");
    boolean ours =
        arguments.rest().contains(new Value.Text("postgresql"))
            || arguments.take("dialect_name").equals(Optional.of(new Value.Text("postgresql")));
    return sql(ours ? other : on, call.line(), call.endLine());
  }

  private static String known(String last, Value.Call call) {
    if (PLAIN.contains(last)) {
      return last.replace('_', ' ');
    }
    return switch (last) {
      case "Integer", "INT" -> "INTEGER";
      case "BigInteger" -> "BIGINT";
      case "SmallInteger" -> "SMALLINT";
      case "Boolean" -> "BOOLEAN";
      case "Date" -> "DATE";
      case "LargeBinary", "BLOB", "BINARY", "VARBINARY", "PickleType" -> "BYTEA";
      case "JSONType" -> "JSON";
      case "Uuid", "UUIDType", "GUID" -> "UUID";
      case "Double", "DOUBLE" -> "DOUBLE PRECISION";
      case "TSVectorType" -> "TSVECTOR";
      case "LtreeType" -> "LTREE";
      case "AutoString", "String", "Unicode", "VARCHAR", "NVARCHAR" -> character("VARCHAR", call);
      case "CHAR", "NCHAR" -> character("CHAR", call);
      case "Text", "UnicodeText", "CLOB" -> character("TEXT", call);
      case "DateTime" -> time("TIMESTAMP", call);
      case "TIMESTAMP" -> time("TIMESTAMP", call);
      case "DATETIME" -> "TIMESTAMP WITHOUT TIME ZONE";
      case "Time", "TIME" -> time("TIME", call);
      case "Interval" ->
          interval(Arguments.of(call, "native", "second_precision", "day_precision"));
      case "INTERVAL" -> interval(Arguments.of(call, "fields", "precision"));
      case "Float", "FLOAT" -> precise("FLOAT", call);
      case "Numeric", "NUMERIC" -> precise("NUMERIC", call);
      case "DECIMAL" -> precise("DECIMAL", call);
      case "BIT" -> bit(call);
      case "ARRAY" -> array(call);
      case "Enum", "ENUM" -> EnumType.of(call).sql();
      case "Vector", "VECTOR", "HALFVEC", "SPARSEVEC" -> vector(last, call);
      case "DOMAIN" -> Words.name(Arguments.of(call, "name", "data_type").needText("name"));
      default -> throw new NotUnderstood("the type " + call.path(), call.line(), call.endLine());
    };
  }

  private static String character(String name, Value.Call call) {
    Arguments arguments = Arguments.of(call, "length", "collation");
    String length = arguments.number("length").map(it -> "(" + it + ")").orElse("");
    return name
        + length
        + arguments.text("collation").map(it -> " COLLATE \"" + it + "\"").orElse("");
  }

  private static String time(String name, Value.Call call) {
    Arguments arguments = Arguments.of(call, "timezone", "precision");
    boolean zone = arguments.flag("timezone", false);
    return name
        + arguments.number("precision").map(it -> "(" + it + ")").orElse("")
        + (zone ? " WITH" : " WITHOUT")
        + " TIME ZONE";
  }

  private static String interval(Arguments arguments) {
    Optional<BigInteger> precision =
        arguments.number("second_precision").or(() -> arguments.number("precision"));
    return "INTERVAL"
        + arguments.text("fields").map(it -> " " + it).orElse("")
        + precision.map(it -> " (" + it + ")").orElse("");
  }

  private static String precise(String name, Value.Call call) {
    Arguments arguments =
        Arguments.of(call, "precision", name.equals("FLOAT") ? "asdecimal" : "scale");
    Optional<BigInteger> precision = arguments.number("precision");
    Optional<BigInteger> scale = arguments.number("scale");
    return name
        + precision
            .map(it -> "(" + it + scale.map(digits -> ", " + digits).orElse("") + ")")
            .orElse("");
  }

  private static String bit(Value.Call call) {
    Arguments arguments = Arguments.of(call, "length", "varying");
    boolean varying = arguments.flag("varying", false);
    Optional<BigInteger> length = arguments.number("length");
    return varying
        ? "BIT VARYING" + length.map(it -> "(" + it + ")").orElse("")
        : "BIT(" + length.orElse(BigInteger.ONE) + ")";
  }

  private static String array(Value.Call call) {
    Arguments arguments = Arguments.of(call, "item_type", "as_tuple", "dimensions");
    String item = sql(arguments.need("item_type"), call.line(), call.endLine());
    int dimensions = arguments.number("dimensions").map(BigInteger::intValue).orElse(1);
    String brackets = "[]".repeat(Math.max(1, dimensions));
    int collate = item.indexOf(" COLLATE ");
    return collate < 0
        ? item + brackets
        : item.substring(0, collate) + brackets + item.substring(collate);
  }

  private static String vector(String name, Value.Call call) {
    return name.toUpperCase(Locale.ROOT)
        + Arguments.of(call, "dim").number("dim").map(it -> "(" + it + ")").orElse("");
  }

  /// Whether a primary key of this type counts up by itself; the word for it.
  static Optional<String> serial(String type) {
    return switch (type) {
      case "INTEGER" -> Optional.of("SERIAL");
      case "BIGINT" -> Optional.of("BIGSERIAL");
      case "SMALLINT" -> Optional.of("SMALLSERIAL");
      default -> Optional.empty();
    };
  }
}
