package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Names of data types.
final class Types {

  private static final Name PG_CATALOG = new Name("pg_catalog");

  private final Grammar g;
  private final Cursor in;

  Types(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  /// `Typename`.
  TypeName type() {
    int start = in.at();
    boolean setOf = in.accept("setof");
    TypeName simple = simple();
    int dimensions = dimensions();
    return new TypeName(
        in.from(start),
        simple.name(),
        simple.modifiers(),
        simple.interval(),
        dimensions,
        setOf,
        false);
  }

  /// `func_type`: a type, or that of a column as `t.c%type`.
  TypeName routineType() {
    int start = in.at();
    boolean setOf = in.at("setof");
    int name = setOf ? 1 : 0;
    int end = name;
    while (in.word(end + 1).equals(".")) {
      end += 2;
    }
    boolean ofColumn =
        end > name && in.word(end + 1).equals("%") && in.word(end + 2).equals("type");
    if (!ofColumn) {
      return type();
    }
    if (setOf) {
      in.skip();
    }
    ObjectName column = generic();
    in.skip();
    in.skip();
    return new TypeName(in.from(start), column, List.of(), null, 0, setOf, true);
  }

  private int dimensions() {
    if (in.accept("array")) {
      if (in.accept("[")) {
        g.names.integer();
        in.expect("]");
      }
      return 1;
    }
    int dimensions = 0;
    while (in.accept("[")) {
      if (!in.at("]")) {
        g.names.integer();
      }
      in.expect("]");
      dimensions++;
    }
    return dimensions;
  }

  /// `SimpleTypename`.
  TypeName simple() {
    TypeName builtIn = builtIn();
    if (builtIn != null) {
      return builtIn;
    }
    int start = in.at();
    ObjectName name = generic();
    return of(start, name, modifiers());
  }

  private ObjectName generic() {
    int start = in.at();
    var parts = new ArrayList<Name>(2);
    parts.add(g.names.typeOrFunctionName());
    while (in.accept(".")) {
      parts.add(g.names.label());
    }
    return new ObjectName(in.from(start), parts);
  }

  /// `opt_type_modifiers`.
  List<Expr> modifiers() {
    return in.optional(g.expressions::any);
  }

  private TypeName of(int start, ObjectName name, List<Expr> modifiers) {
    return new TypeName(in.from(start), name, modifiers, null, 0, false, false);
  }

  private TypeName system(int start, String name, List<Expr> modifiers) {
    var names = new ObjectName(in.from(start), List.of(PG_CATALOG, new Name(name)));
    return of(start, names, modifiers);
  }

  /// A type that the grammar knows by keywords of its own; null when none is here.
  private @Nullable TypeName builtIn() {
    int start = in.at();
    return switch (in.word()) {
      case "int", "integer" -> plain(start, "int4");
      case "smallint" -> plain(start, "int2");
      case "bigint" -> plain(start, "int8");
      case "real" -> plain(start, "float4");
      case "boolean" -> plain(start, "bool");
      case "float" -> floating(start);
      case "double" -> doublePrecision(start);
      case "decimal", "dec", "numeric" -> {
        in.skip();
        yield system(start, "numeric", modifiers());
      }
      case "bit" -> bit(start);
      case "character", "char", "nchar", "national", "varchar" -> character(start);
      case "timestamp", "time" -> dateTime(start);
      case "interval" -> interval(start);
      case "json" -> plain(start, "json");
      default -> null;
    };
  }

  private TypeName plain(int start, String name) {
    in.skip();
    return system(start, name, List.of());
  }

  private TypeName doublePrecision(int start) {
    if (!in.word(1).equals("precision")) {
      ObjectName name = generic();
      return of(start, name, modifiers());
    }
    in.skip();
    return plain(start, "float8");
  }

  private TypeName floating(int start) {
    in.skip();
    int bits = 53;
    if (in.accept("(")) {
      int number = in.at();
      bits = g.names.integer();
      in.expect(")");
      if (bits < 1) {
        throw in.refusal(number, "precision for type float must be at least 1 bit", "22023");
      }
      if (bits > 53) {
        throw in.refusal(number, "precision for type float must be less than 54 bits", "22023");
      }
    }
    return system(start, bits < 25 ? "float4" : "float8", List.of());
  }

  private TypeName bit(int start) {
    in.skip();
    String name = in.accept("varying") ? "varbit" : "bit";
    return system(start, name, modifiers());
  }

  private TypeName character(int start) {
    boolean varchar = in.at("varchar");
    if (in.accept("national")) {
      in.expectOne("character", "char");
    } else {
      in.skip();
    }
    varchar = varchar || in.accept("varying");
    List<Expr> length = List.of();
    if (in.at("(")) {
      in.skip();
      length = List.of(constantInteger());
      in.expect(")");
    } else if (!varchar) {
      length = List.of(new Expr.Constant(in.from(start), Expr.ConstantKind.INTEGER, "1"));
    }
    return system(start, varchar ? "varchar" : "bpchar", length);
  }

  /// `Iconst` as an expression.
  Expr constantInteger() {
    int start = in.at();
    if (!g.names.atInteger()) {
      throw in.error();
    }
    String text = in.takeText();
    return new Expr.Constant(in.from(start), Expr.ConstantKind.INTEGER, text);
  }

  private TypeName dateTime(int start) {
    String name = in.word();
    in.skip();
    List<Expr> precision = precision();
    if (in.accept("with_la", "time")) {
      in.expect("zone");
      name += "tz";
    } else if (in.accept("without_la", "time")) {
      in.expect("zone");
    }
    return system(start, name, precision);
  }

  private List<Expr> precision() {
    if (!in.accept("(")) {
      return List.of();
    }
    Expr precision = constantInteger();
    in.expect(")");
    return List.of(precision);
  }

  private TypeName interval(int start) {
    in.skip();
    List<Expr> precision = precision();
    String fields = precision.isEmpty() ? intervalFields() : null;
    TypeName type = system(start, "interval", precision);
    return new TypeName(type.span(), type.name(), precision, fields, 0, false, false);
  }

  /// `opt_interval`; null for none.
  @Nullable String intervalFields() {
    int start = in.at();
    String first = in.acceptOne("year", "month", "day", "hour", "minute", "second");
    switch (first) {
      case "" -> {
        return null;
      }
      case "second" -> precision();
      case "year" -> to("month");
      case "day" -> to("hour", "minute", "second");
      case "hour" -> to("minute", "second");
      case "minute" -> to("second");
      default -> {}
    }
    return in.words(start);
  }

  private void to(String... ends) {
    if (in.accept("to") && in.expectOne(ends).equals("second")) {
      precision();
    }
  }

  /// Whether the keyword here begins a type that may stand before a string (`ConstTypename`, and
  /// `interval`), and not a name.
  boolean atConstantType() {
    String next = in.word(1);
    return switch (in.word()) {
      case "int", "integer", "smallint", "bigint", "real", "boolean" -> in.atString(1);
      case "float", "decimal", "dec", "numeric" -> in.atString(1) || next.equals("(");
      case "double" -> next.equals("precision");
      case "bit", "character", "char", "nchar" ->
          in.atString(1) || next.equals("(") || next.equals("varying");
      case "varchar", "interval" -> in.atString(1) || next.equals("(");
      case "json" -> in.atString(1);
      case "national" -> next.equals("character") || next.equals("char");
      case "timestamp", "time" ->
          in.atString(1) || next.equals("(") || next.equals("with_la") || next.equals("without_la");
      default -> false;
    };
  }

  /// A type and the string behind it; an interval says its fields behind the string.
  Expr constant() {
    int start = in.at();
    if (in.at("interval") && in.atString(1)) {
      in.skip();
      Expr value = string();
      TypeName bare = system(start, "interval", List.of());
      TypeName type =
          new TypeName(bare.span(), bare.name(), List.of(), intervalFields(), 0, false, false);
      return new Expr.Cast(in.from(start), value, type, Expr.CastForm.LITERAL);
    }
    TypeName type = simple();
    return new Expr.Cast(in.from(start), string(), type, Expr.CastForm.LITERAL);
  }

  /// A string as an expression.
  Expr string() {
    int start = in.at();
    if (!in.atString()) {
      throw in.error();
    }
    String value = in.takeString();
    return new Expr.Constant(in.from(start), Expr.ConstantKind.STRING, value);
  }
}
