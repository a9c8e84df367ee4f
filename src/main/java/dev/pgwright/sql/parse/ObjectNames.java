package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.ObjectClass;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Operator;
import dev.pgwright.sql.ast.RoutineParameter;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// Objects as `comment`, `drop`, `alter` and their like name them.
final class ObjectNames {

  private final Grammar g;
  private final Cursor in;

  ObjectNames(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  ObjectRef ref(int start, ObjectClass kind, ObjectName name) {
    return new ObjectRef(in.from(start), kind, name, null, null);
  }

  ObjectRef ref(int start, ObjectClass kind, ObjectName name, @Nullable ObjectName on) {
    return new ObjectRef(in.from(start), kind, name, on, null);
  }

  ObjectName named(int start, String name) {
    return new ObjectName(in.from(start), List.of(new Name(name)));
  }

  /// `object_type_any_name`: takes the words of a kind whose names may be qualified; null when none
  /// is here.
  @Nullable ObjectClass qualifiedKind() {
    ObjectClass kind =
        switch (in.word()) {
          case "table" -> ObjectClass.TABLE;
          case "sequence" -> ObjectClass.SEQUENCE;
          case "view" -> ObjectClass.VIEW;
          case "index" -> ObjectClass.INDEX;
          case "collation" -> ObjectClass.COLLATION;
          case "conversion" -> ObjectClass.CONVERSION;
          case "statistics" -> ObjectClass.STATISTICS;
          default -> null;
        };
    if (kind != null) {
      in.skip();
      return kind;
    }
    if (in.accept("materialized", "view")) {
      return ObjectClass.MATERIALIZED_VIEW;
    }
    if (in.accept("foreign", "table")) {
      return ObjectClass.FOREIGN_TABLE;
    }
    return in.at("text", "search") ? textSearchKind() : null;
  }

  /// Takes `text search …`, which is here.
  ObjectClass textSearchKind() {
    in.expect("text", "search");
    return switch (in.expectOne("parser", "dictionary", "template", "configuration")) {
      case "parser" -> ObjectClass.TEXT_SEARCH_PARSER;
      case "dictionary" -> ObjectClass.TEXT_SEARCH_DICTIONARY;
      case "template" -> ObjectClass.TEXT_SEARCH_TEMPLATE;
      default -> ObjectClass.TEXT_SEARCH_CONFIGURATION;
    };
  }

  /// `drop_type_name`: takes the words of a kind whose names stand alone; null when none is here.
  @Nullable ObjectClass singleKind() {
    ObjectClass kind =
        switch (in.word()) {
          case "extension" -> ObjectClass.EXTENSION;
          case "language" -> ObjectClass.LANGUAGE;
          case "publication" -> ObjectClass.PUBLICATION;
          case "schema" -> ObjectClass.SCHEMA;
          case "server" -> ObjectClass.SERVER;
          default -> null;
        };
    if (kind != null) {
      in.skip();
      return kind;
    }
    if (in.accept("access", "method")) {
      return ObjectClass.ACCESS_METHOD;
    }
    if (in.accept("event", "trigger")) {
      return ObjectClass.EVENT_TRIGGER;
    }
    if (in.accept("foreign", "data", "wrapper")) {
      return ObjectClass.FOREIGN_DATA_WRAPPER;
    }
    return in.accept("procedural", "language") ? ObjectClass.LANGUAGE : null;
  }

  /// `object_type_name` beyond [#singleKind]; null when none is here.
  @Nullable ObjectClass globalKind() {
    ObjectClass kind =
        switch (in.word()) {
          case "database" -> ObjectClass.DATABASE;
          case "role" -> ObjectClass.ROLE;
          case "subscription" -> ObjectClass.SUBSCRIPTION;
          case "tablespace" -> ObjectClass.TABLESPACE;
          default -> null;
        };
    if (kind != null) {
      in.skip();
    }
    return kind;
  }

  /// `object_type_name_on_any_name`: takes the word of a kind that belongs to a table; null when
  /// none is here.
  @Nullable ObjectClass tableKind() {
    ObjectClass kind =
        switch (in.word()) {
          case "policy" -> ObjectClass.POLICY;
          case "rule" -> ObjectClass.RULE;
          case "trigger" -> ObjectClass.TRIGGER;
          default -> null;
        };
    if (kind != null) {
      in.skip();
    }
    return kind;
  }

  /// Takes the word of a kind of routine; null when none is here.
  @Nullable ObjectClass routineKind() {
    ObjectClass kind =
        switch (in.word()) {
          case "function" -> ObjectClass.FUNCTION;
          case "procedure" -> ObjectClass.PROCEDURE;
          case "routine" -> ObjectClass.ROUTINE;
          default -> null;
        };
    if (kind != null) {
      in.skip();
    }
    return kind;
  }

  /// The object of a `comment` or `security label`, or a member of an extension.
  ObjectRef any() {
    int start = in.at();
    ObjectClass kind = qualifiedKind();
    if (kind != null) {
      return ref(start, kind, g.names.anyName());
    }
    kind = singleKind();
    kind = kind == null ? globalKind() : kind;
    if (kind != null) {
      return ref(start, kind, g.names.single());
    }
    kind = routineKind();
    if (kind != null) {
      return routine(start, kind);
    }
    kind = tableKind();
    if (kind != null) {
      return onTable(start, kind);
    }
    return other(start);
  }

  private ObjectRef other(int start) {
    String word =
        in.expectOne(
            "column",
            "type",
            "domain",
            "aggregate",
            "operator",
            "constraint",
            "transform",
            "large",
            "cast");
    return switch (word) {
      case "column" -> ref(start, ObjectClass.COLUMN, g.names.anyName());
      case "type" -> ref(start, ObjectClass.TYPE, g.types.type().name());
      case "domain" -> ref(start, ObjectClass.DOMAIN, g.types.type().name());
      case "aggregate" -> aggregate(start);
      case "operator" -> operatorOrFamily(start);
      case "constraint" -> constraint(start);
      case "transform" -> transform(start);
      case "large" -> {
        in.expect("object");
        int number = in.at();
        String oid = g.names.number();
        yield ref(start, ObjectClass.LARGE_OBJECT, named(number, oid));
      }
      default -> cast(start);
    };
  }

  private ObjectRef constraint(int start) {
    ObjectName name = g.names.single();
    in.expect("on");
    boolean domain = in.at("domain") && g.names.atColumnId(1);
    if (domain) {
      in.skip();
    }
    ObjectName on = g.names.anyName();
    return ref(start, domain ? ObjectClass.DOMAIN_CONSTRAINT : ObjectClass.CONSTRAINT, name, on);
  }

  /// `name on table`.
  ObjectRef onTable(int start, ObjectClass kind) {
    ObjectName name = g.names.single();
    in.expect("on");
    ObjectName on = g.names.anyName();
    return ref(start, kind, name, on);
  }

  /// `for type language name`.
  ObjectRef transform(int start) {
    in.expect("for");
    TypeName type = g.types.type();
    in.expect("language");
    ObjectName language = g.names.single();
    return ref(start, ObjectClass.TRANSFORM, type.name(), language);
  }

  /// `(type as type)`.
  ObjectRef cast(int start) {
    in.expect("(");
    TypeName from = g.types.type();
    in.expect("as");
    TypeName to = g.types.type();
    in.expect(")");
    return ref(start, ObjectClass.CAST, from.name(), to.name());
  }

  /// An operator, or an operator class or family, behind `operator`.
  ObjectRef operatorOrFamily(int start) {
    if (atFamily()) {
      ObjectClass kind =
          in.expectOne("class", "family").equals("class")
              ? ObjectClass.OPERATOR_CLASS
              : ObjectClass.OPERATOR_FAMILY;
      return usingMethod(start, kind);
    }
    return operator(start);
  }

  /// `class` and `family` could be a schema.
  boolean atFamily() {
    return (in.at("class") || in.at("family")) && !in.word(1).equals(".");
  }

  /// `name using method`.
  ObjectRef usingMethod(int start, ObjectClass kind) {
    ObjectName name = g.names.anyName();
    in.expect("using");
    ObjectName method = g.names.single();
    return ref(start, kind, name, method);
  }

  /// `operator_with_argtypes`.
  ObjectRef operator(int start) {
    Operator operator = g.names.anyOperator();
    var name = new ArrayList<>(operator.schema());
    name.add(new Name(operator.symbol()));
    var arguments = new ArrayList<RoutineParameter>();
    in.expect("(");
    boolean none = in.accept("none");
    if (!none) {
      arguments.add(parameter());
    }
    if (in.at(")") && !none) {
      throw in.refusal(in.at(), "missing argument", "42601");
    }
    in.expect(",");
    if (none || !in.accept("none")) {
      arguments.add(parameter());
    }
    in.expect(")");
    return new ObjectRef(
        in.from(start),
        ObjectClass.OPERATOR,
        new ObjectName(operator.span(), name),
        null,
        arguments);
  }

  private RoutineParameter parameter() {
    int start = in.at();
    TypeName type = g.types.type();
    return new RoutineParameter(in.from(start), null, null, type, null);
  }

  /// `function_with_argtypes`.
  ObjectRef routine(int start, ObjectClass kind) {
    boolean bare = in.category() == Keywords.COLUMN_NAME && !in.word(1).equals(".");
    ObjectName name = bare ? g.names.single() : g.names.function();
    List<RoutineParameter> arguments = null;
    if (!bare && in.accept("(")) {
      arguments = in.at(")") ? List.of() : in.list(() -> g.routines.parameter(false));
      in.expect(")");
    }
    return new ObjectRef(in.from(start), kind, name, null, arguments);
  }

  /// `aggregate_with_argtypes`.
  ObjectRef aggregate(int start) {
    ObjectName name = g.names.function();
    List<RoutineParameter> arguments = g.routines.aggregateParameters();
    return new ObjectRef(in.from(start), ObjectClass.AGGREGATE, name, null, arguments);
  }
}
