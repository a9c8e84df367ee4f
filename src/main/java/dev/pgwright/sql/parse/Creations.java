package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Constraint;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Create.Persistence;
import dev.pgwright.sql.ast.CreateCode;
import dev.pgwright.sql.ast.CreateType;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.ast.TableElement;
import dev.pgwright.sql.ast.TypeName;
import java.util.ArrayList;
import java.util.List;

/// `create …`: which kind of object, and those that come with tables.
final class Creations {

  private final Grammar g;
  private final Cursor in;
  private final CodeCreations code;

  Creations(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
    this.code = new CodeCreations(grammar);
  }

  Statement create() {
    int start = in.at();
    in.expect("create");
    if (in.accept("or")) {
      in.expect("replace");
      return replaceable(start);
    }
    Persistence persistence = persistence();
    if (persistence != Persistence.PERMANENT) {
      return temporary(start, persistence);
    }
    return switch (in.word()) {
      case "table", "view", "recursive", "materialized", "sequence" ->
          temporary(start, persistence);
      case "unique", "index" -> index(start);
      case "foreign" ->
          in.accept("foreign", "table")
              ? g.relations.foreignTable(start)
              : g.definitions.create(start);
      case "statistics", "schema", "extension", "type", "domain", "policy", "publication" ->
          beside(start);
      default -> code.here() ? code.create(start, false) : g.definitions.create(start);
    };
  }

  private Statement index(int start) {
    boolean unique = in.accept("unique");
    in.expect("index");
    return g.relations.index(start, unique);
  }

  /// What stands beside tables.
  private Statement beside(int start) {
    String word = in.word();
    in.skip();
    return switch (word) {
      case "statistics" -> g.relations.statistics(start);
      case "schema" -> schema(start);
      case "extension" -> extension(start);
      case "type" -> type(start);
      case "domain" -> domain(start);
      case "policy" -> policy(start);
      default -> g.publications.create(start);
    };
  }

  /// `OptTemp`.
  private Persistence persistence() {
    if (in.accept("unlogged")) {
      return Persistence.UNLOGGED;
    }
    if (in.accept("local") || in.accept("global")) {
      in.expectOne("temporary", "temp");
      return Persistence.TEMPORARY;
    }
    return in.acceptOne("temporary", "temp").isEmpty()
        ? Persistence.PERMANENT
        : Persistence.TEMPORARY;
  }

  /// What may be temporary, and views.
  private Statement temporary(int start, Persistence persistence) {
    return switch (in.word()) {
      case "table" -> {
        in.skip();
        yield g.relations.table(start, persistence);
      }
      case "sequence" -> {
        in.skip();
        yield g.relations.sequence(start, persistence);
      }
      case "materialized" -> {
        if (persistence == Persistence.TEMPORARY) {
          throw in.error();
        }
        in.skip();
        in.expect("view");
        yield g.relations.materializedView(start, persistence);
      }
      default -> view(start, false, persistence);
    };
  }

  private Statement view(int start, boolean orReplace, Persistence persistence) {
    boolean recursive = in.accept("recursive");
    in.expect("view");
    return g.relations.view(start, orReplace, persistence, recursive);
  }

  private Statement replaceable(int start) {
    Persistence persistence = persistence();
    if (persistence != Persistence.PERMANENT || in.at("view") || in.at("recursive")) {
      return view(start, true, persistence);
    }
    return code.here() ? code.create(start, true) : g.definitions.replace(start);
  }

  private Create schema(int start) {
    boolean ifNotExists = g.relations.ifNotExists();
    Name name = in.at("authorization") ? null : g.names.columnId();
    Name authorization = null;
    if (name == null) {
      in.expect("authorization");
      authorization = g.names.role();
    } else if (in.accept("authorization")) {
      authorization = g.names.role();
    }
    int first = in.at();
    var elements = new ArrayList<Statement>();
    while (in.at("create") || in.at("grant")) {
      elements.add(in.at("grant") ? g.rights.grant() : schemaElement());
    }
    if (ifNotExists && !elements.isEmpty()) {
      throw in.refusal(
          first, "CREATE SCHEMA IF NOT EXISTS cannot include schema elements", "0A000");
    }
    return new Create.CreateSchema(in.from(start), name, ifNotExists, authorization, elements);
  }

  /// `schema_stmt`.
  private Statement schemaElement() {
    int start = in.at();
    Statement element = create();
    boolean allowed =
        switch (element) {
          case Create.CreateTable table -> table.server() == null;
          case Create.CreateIndex _, Create.CreateSequence _, Create.CreateView _ -> true;
          case CreateCode.CreateTrigger _ -> true;
          default -> false;
        };
    if (!allowed) {
      throw in.error(start + 1, "syntax error");
    }
    return element;
  }

  private Create extension(int start) {
    boolean ifNotExists = g.relations.ifNotExists();
    Name name = g.names.columnId();
    in.accept("with");
    Name schema = null;
    String version = null;
    boolean cascade = false;
    while (true) {
      int option = in.at();
      String word = in.acceptOne("schema", "version", "from", "cascade");
      switch (word) {
        case "schema" -> schema = g.names.columnId();
        case "version" -> version = g.names.wordOrString();
        case "cascade" -> cascade = true;
        case "from" -> {
          g.names.wordOrString();
          throw in.refusal(option, "CREATE EXTENSION ... FROM is no longer supported", "0A000");
        }
        default -> {
          return new Create.CreateExtension(
              in.from(start), name, ifNotExists, schema, version, cascade);
        }
      }
    }
  }

  private Create type(int start) {
    ObjectName name = g.names.anyName();
    if (in.at("(")) {
      List<Option> options = g.options.definition();
      return new CreateType.CreateBaseType(in.from(start), name, false, options);
    }
    if (!in.accept("as")) {
      return new CreateType.CreateBaseType(in.from(start), name, false, List.of());
    }
    if (in.accept("enum")) {
      in.expect("(");
      List<String> labels = in.at(")") ? List.of() : in.list(g.names::string);
      in.expect(")");
      return new CreateType.CreateEnum(in.from(start), name, labels);
    }
    if (in.accept("range")) {
      List<Option> options = g.options.definition();
      return new CreateType.CreateBaseType(in.from(start), name, true, options);
    }
    in.expect("(");
    List<TableElement.Column> attributes = in.at(")") ? List.of() : in.list(g.sources::definition);
    in.expect(")");
    return new CreateType.CreateComposite(in.from(start), name, attributes);
  }

  private Create domain(int start) {
    ObjectName name = g.names.anyName();
    in.accept("as");
    TypeName type = g.types.type();
    Columns.Qualifiers qualifiers = g.columns.read(new Columns.Qualifiers());
    return new CreateType.CreateDomain(
        in.from(start), name, type, qualifiers.collation, qualifiers.constraints);
  }

  private Create policy(int start) {
    Name name = g.names.columnId();
    in.expect("on");
    ObjectName table = g.names.relation();
    boolean permissive = true;
    if (in.accept("as")) {
      int word = in.at();
      String kind = g.names.identifier().value();
      permissive = kind.equals("permissive");
      if (!permissive && !kind.equals("restrictive")) {
        throw in.refusal(word, "unrecognized row security option \"" + kind + '"', "42601");
      }
    }
    String command = "all";
    if (in.accept("for")) {
      command = in.expectOne("all", "select", "insert", "update", "delete");
    }
    List<Name> roles = in.accept("to") ? g.names.roles() : List.of();
    Expr using = in.accept("using") ? g.columns.condition() : null;
    Expr check = null;
    if (in.accept("with")) {
      in.expect("check");
      check = g.columns.condition();
    }
    return new Create.CreatePolicy(
        in.from(start), name, table, permissive, command, roles, using, check);
  }

  /// `DomainConstraint`.
  Constraint domainConstraint() {
    int start = in.at();
    Name name = in.accept("constraint") ? g.names.columnId() : null;
    int rule = in.at();
    if (in.accept("check")) {
      Expr condition = g.columns.condition();
      var check = new Constraint.Check(in.from(rule), condition);
      Constraint.Attributes said =
          new Attributes(in).read("CHECK", List.of("not valid", "no inherit"));
      return new Constraint(in.from(start), name, check, said);
    }
    in.expect("not", "null");
    var notNull = new Constraint.NotNull(in.from(rule), null);
    Constraint.Attributes said = new Attributes(in).read("NOT NULL", List.of());
    return new Constraint(in.from(start), name, notNull, said);
  }
}
