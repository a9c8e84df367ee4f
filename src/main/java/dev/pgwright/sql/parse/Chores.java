package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.TokenKind;
import dev.pgwright.sql.ast.FromItem;
import dev.pgwright.sql.ast.Maintenance;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.ObjectRef;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;

/// Statements that work on whole relations, comments, and the small ones without a node.
final class Chores {

  private final Grammar g;
  private final Cursor in;

  Chores(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  private Maintenance.Target target(boolean columns) {
    int start = in.at();
    FromItem.Relation relation = g.sources.relation();
    List<Name> named = columns ? g.names.optionalColumnList() : List.of();
    return new Maintenance.Target(in.from(start), relation.name(), relation.only(), named);
  }

  Statement truncate() {
    int start = in.at();
    in.skip();
    in.accept("table");
    List<Maintenance.Target> tables = in.list(() -> target(false));
    String identity = in.acceptOne("continue", "restart");
    if (!identity.isEmpty()) {
      in.expect("identity");
    }
    boolean cascade = g.drops.cascade();
    return new Maintenance.Truncate(in.from(start), tables, identity.equals("restart"), cascade);
  }

  Statement lock() {
    int start = in.at();
    in.skip();
    in.accept("table");
    List<Maintenance.Target> tables = in.list(() -> target(false));
    String mode = "access exclusive";
    if (in.accept("in")) {
      int words = in.at();
      switch (in.expectOne("access", "row", "share", "exclusive")) {
        case "access", "row" -> in.expectOne("share", "exclusive");
        case "share" -> {
          if (!in.acceptOne("update", "row").isEmpty()) {
            in.expect("exclusive");
          }
        }
        default -> {}
      }
      mode = in.words(words);
      in.expect("mode");
    }
    boolean nowait = in.accept("nowait");
    return new Maintenance.Lock(in.from(start), tables, mode, nowait);
  }

  Statement vacuum() {
    int start = in.at();
    boolean analyze = !in.at("vacuum");
    in.skip();
    List<Option> options = in.at("(") ? g.options.utility() : words(analyze ? ANALYZE : VACUUM);
    List<Maintenance.Target> tables =
        in.at("only") || g.names.atColumnId(0) ? in.list(() -> target(true)) : List.of();
    if (tables.stream().anyMatch(Maintenance.Target::only)) {
      in.since(18);
    }
    return new Maintenance.Vacuum(in.from(start), analyze, options, tables);
  }

  private static final List<String> ANALYZE = List.of("verbose");
  private static final List<String> VACUUM =
      List.of("full", "freeze", "verbose", "analyze", "analyse");

  /// Words before the relations, in the order the grammar has them.
  private List<Option> words(List<String> known) {
    var options = new ArrayList<Option>();
    for (String word : known) {
      int start = in.at();
      boolean twice = word.equals("analyse") && !options.isEmpty() && is(options, "analyze");
      if (!twice && in.accept(word)) {
        String name = word.equals("analyse") ? "analyze" : word;
        options.add(new Option(in.from(start), name, null));
      }
    }
    return options;
  }

  private static boolean is(List<Option> options, String name) {
    return options.getLast().name().equals(name);
  }

  Statement cluster() {
    int start = in.at();
    in.skip();
    List<Option> options = in.at("(") ? g.options.utility() : words(List.of("verbose"));
    boolean old = !in.at("(") && in.word(1).equals("on");
    Name index = null;
    ObjectName table = null;
    if (old && (options.isEmpty() || options.getFirst().name().equals("verbose"))) {
      index = g.names.columnId();
      in.expect("on");
      table = g.names.relation();
    } else if (g.names.atColumnId(0)) {
      table = g.names.relation();
      index = in.accept("using") ? g.names.columnId() : null;
    }
    return new Maintenance.Cluster(in.from(start), options, table, index);
  }

  Statement reindex() {
    int start = in.at();
    in.skip();
    List<Option> options = in.at("(") ? g.options.utility() : List.of();
    String target = in.expectOne("index", "table", "schema", "system", "database");
    boolean concurrently = in.accept("concurrently");
    ObjectName name =
        switch (target) {
          case "index", "table" -> g.names.relation();
          case "schema" -> g.names.single();
          default -> g.names.atColumnId(0) ? g.names.single() : null;
        };
    if (name == null) {
      in.since(16);
    }
    return new Maintenance.Reindex(in.from(start), options, target, concurrently, name);
  }

  Statement refresh() {
    int start = in.at();
    in.skip();
    in.expect("materialized", "view");
    boolean concurrently = in.accept("concurrently");
    ObjectName view = g.names.relation();
    boolean withData = g.relations.withData();
    return new Maintenance.Refresh(in.from(start), concurrently, view, withData);
  }

  Statement comment() {
    int start = in.at();
    in.skip();
    in.expect("on");
    ObjectRef object = g.objects.any();
    in.expect("is");
    String text = in.accept("null") ? null : g.names.string();
    return new Maintenance.Comment(in.from(start), object, text);
  }

  private Statement other(int start, String kind, List<ObjectRef> objects) {
    return new Statement.Other(in.from(start), kind, objects, List.of());
  }

  private Statement securityLabel(int start) {
    in.expect("label");
    if (in.accept("for")) {
      g.names.wordOrString();
    }
    in.expect("on");
    int object = in.at();
    if (in.at("operator") || in.at("constraint") || in.at("transform") || in.at("cast")) {
      throw in.error();
    }
    if (in.at("policy") || in.at("rule") || in.at("trigger")) {
      throw in.error(object, "syntax error");
    }
    ObjectRef ref = g.objects.any();
    in.expect("is");
    if (!in.accept("null")) {
      g.names.string();
    }
    return other(start, "security label", List.of(ref));
  }

  /// The statements of a few words.
  Statement chore() {
    int start = in.at();
    String word = in.word();
    in.skip();
    switch (word) {
      case "checkpoint" -> {}
      case "discard" -> in.expectOne("all", "temp", "temporary", "plans", "sequences");
      case "load" -> g.names.string();
      case "listen" -> g.names.columnId();
      case "unlisten" -> {
        if (!in.accept("*")) {
          g.names.columnId();
        }
      }
      case "notify" -> {
        g.names.columnId();
        if (in.accept(",")) {
          g.names.string();
        }
      }
      case "close" -> {
        if (!in.accept("all")) {
          g.names.columnId();
        }
      }
      case "fetch", "move" -> fetch();
      case "reassign" -> {
        in.expect("owned", "by");
        List<ObjectRef> roles = in.list(g.drops::role);
        in.expect("to");
        g.names.role();
        return other(start, "reassign owned", roles);
      }
      case "security" -> {
        return securityLabel(start);
      }
      default -> importSchema();
    }
    return other(start, word, List.of());
  }

  /// `fetch_args`.
  private void fetch() {
    if (in.kind(1) != TokenKind.END) {
      switch (in.word()) {
        case "next", "prior", "first", "last", "all" -> in.skip();
        case "absolute", "relative" -> {
          if (number(1)) {
            in.skip();
            g.names.signedInteger();
          }
        }
        case "forward", "backward" -> {
          in.skip();
          if (number(0)) {
            g.names.signedInteger();
          } else {
            in.accept("all");
          }
        }
        default -> {
          if (number(0)) {
            g.names.signedInteger();
          }
        }
      }
    }
    in.acceptOne("from", "in");
    g.names.columnId();
  }

  private boolean number(int ahead) {
    String word = in.word(ahead);
    return word.equals("+") || word.equals("-") || in.kind(ahead) == TokenKind.INTEGER;
  }

  private void importSchema() {
    in.expect("foreign", "schema");
    g.names.columnId();
    boolean limit = in.accept("limit", "to");
    if (limit || in.accept("except")) {
      in.parenthesized(g.sources::relation);
    }
    in.expect("from", "server");
    g.names.columnId();
    in.expect("into");
    g.names.columnId();
    g.options.foreign();
  }
}
