package dev.pgwright.rules;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.ast.Statement;
import dev.pgwright.sql.body.Body;
import dev.pgwright.sql.body.Part;
import dev.pgwright.sql.parse.Parser;
import java.util.ArrayList;
import java.util.List;

/// What a DO block or a routine sends to the server, as far as rules look at it.
///
/// @param statements SQL that it may run, in order
/// @param dynamic where it runs what is put together when it runs, as offsets into the body
record Blocks(List<Part.Sql> statements, List<Integer> dynamic) {

  Blocks {
    statements = List.copyOf(statements);
    dynamic = List.copyOf(dynamic);
  }

  /// Reads a body; what is no PL/pgSQL counts as dynamic.
  static Blocks of(String body) {
    var statements = new ArrayList<Part.Sql>();
    var dynamic = new ArrayList<Integer>();
    List<Part> parts = Body.of(body).map(Body::parts).orElse(List.of(new Part.Dynamic("", 0)));
    for (Part part : parts) {
      switch (part) {
        case Part.Sql sql -> statements.add(sql);
        case Part.Dynamic unknown -> dynamic.add(unknown.offset());
        case Part.Computed _ -> {}
      }
    }
    return new Blocks(statements, dynamic);
  }

  /// A body in SQL, which is sent as it stands.
  static Blocks sql(String body) {
    return new Blocks(List.of(new Part.Sql(body, 0)), List.of());
  }

  /// A statement that is sent.
  ///
  /// @param text it was parsed from
  /// @param offset where the text stands in the body
  record Sent(Statement statement, String text, int offset) {}

  /// The statements, parsed; what cannot be parsed is left out.
  List<Sent> sent() {
    var all = new ArrayList<Sent>();
    for (Part.Sql part : statements) {
      Parser.parse(part.text(), Dialect.SERVER)
          .statements()
          .forEach(it -> all.add(new Sent(it, part.text(), part.offset())));
    }
    return all;
  }

  /// The statements behind one.
  static List<Statement> behind(List<Sent> sent, int at) {
    return sent.subList(at + 1, sent.size()).stream().map(Sent::statement).toList();
  }
}
