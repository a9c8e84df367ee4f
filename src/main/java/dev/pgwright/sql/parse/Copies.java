package dev.pgwright.sql.parse;

import dev.pgwright.model.Name;
import dev.pgwright.sql.ast.Expr;
import dev.pgwright.sql.ast.ObjectName;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Session;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// `copy …`.
final class Copies {

  private final Grammar g;
  private final Cursor in;

  Copies(Grammar grammar) {
    this.g = grammar;
    this.in = grammar.in;
  }

  Session copy() {
    int start = in.at();
    in.skip();
    ObjectName table = null;
    List<Name> columns = List.of();
    Statement query = null;
    var options = new ArrayList<Option>();
    if (in.at("(")) {
      in.skip();
      query = g.queries.preparable();
      in.expect(")");
    } else {
      int binary = in.at();
      if (in.accept("binary")) {
        options.add(new Option(in.from(binary), "format", "binary"));
      }
      table = g.names.relation();
      columns = g.names.optionalColumnList();
    }
    boolean from = table != null && in.at("from");
    in.expect(from ? "from" : "to");
    boolean program = in.accept("program");
    int file = in.at();
    String name = in.acceptOne("stdin", "stdout").isEmpty() ? g.names.string() : null;
    if (program && name == null) {
      throw in.refusal(file, "STDIN/STDOUT not allowed with PROGRAM", "42601");
    }
    if (table != null) {
      delimiters(options);
    }
    in.accept("with");
    options.addAll(in.at("(") ? generic() : old());
    int where = in.at();
    Expr condition = table == null ? null : g.queries.where();
    if (condition != null && !from) {
      throw in.refusal(where, "WHERE clause not allowed with COPY TO", "42601");
    }
    return new Session.Copy(
        in.from(start), table, columns, query, from, program, name, options, condition);
  }

  private void delimiters(List<Option> options) {
    int start = in.at();
    boolean using = in.accept("using");
    if (using || in.at("delimiters")) {
      in.expect("delimiters");
      String value = g.names.string();
      options.add(new Option(in.from(start), "delimiter", value));
    }
  }

  private List<Option> generic() {
    return in.parenthesized(
        () -> {
          int start = in.at();
          String name = g.names.label().value();
          String value = value();
          return new Option(in.from(start), name, value);
        });
  }

  private @Nullable String value() {
    int start = in.at();
    if (in.at(",") || in.at(")")) {
      return null;
    }
    if (in.accept("*") || in.accept("default")) {
      return in.words(start);
    }
    if (in.at("(")) {
      in.parenthesized(g.options::booleanOrString);
      return in.words(start);
    }
    return g.names.atNumber() ? g.names.number() : g.options.booleanOrString();
  }

  /// `copy_opt_list`: options without parentheses.
  private List<Option> old() {
    var options = new ArrayList<Option>();
    while (true) {
      int start = in.at();
      String word =
          in.acceptOne(
              "binary",
              "freeze",
              "delimiter",
              "null",
              "csv",
              "header",
              "quote",
              "escape",
              "force",
              "encoding");
      String value = null;
      switch (word) {
        case "" -> {
          return options;
        }
        case "delimiter", "null", "quote", "escape" -> {
          in.accept("as");
          value = g.names.string();
        }
        case "encoding" -> value = g.names.string();
        case "force" -> {
          force();
          value = in.words(start);
        }
        default -> {}
      }
      options.add(new Option(in.from(start), word, value));
    }
  }

  private void force() {
    if (in.accept("not")) {
      in.expect("null");
    } else {
      in.expectOne("quote", "null");
    }
    if (!in.accept("*")) {
      in.list(g.names::columnId);
    }
  }
}
