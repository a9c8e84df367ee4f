package dev.pgwright.source;

import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import dev.pgwright.sql.Part;
import dev.pgwright.sql.Script;
import dev.pgwright.sql.Token;
import dev.pgwright.sql.TokenKind;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// What comments of wanted SQL say beside the schema: `-- pgwright: renamed-from old`.
public final class Annotations {

  /// An object under its new name, and what it was called before.
  ///
  /// @param from the label of the old name, for example `column:public.users.mail`; without a
  ///   schema where the file has none
  /// @param to the label of the new name
  /// @param name the new name
  public record Renamed(Path file, int line, String from, String to, String name) {}

  private static final Pattern COMMENT = Pattern.compile("--\\s*pgwright\\s*:\\s*(.*)");
  private static final Pattern RENAMED =
      Pattern.compile(
          "renamed-from\\s+(\"[^\"]*+(?:\"\"[^\"]*+)*+\"|[\\p{L}_][\\p{L}\\p{N}_$]*)\\s*");

  /// Words between `CREATE` and the kind of what is created.
  private static final List<String> ADJECTIVES =
      List.of(
          "or",
          "replace",
          "unlogged",
          "unique",
          "recursive",
          "constraint",
          "trusted",
          "procedural",
          "foreign",
          "global",
          "local",
          "temporary",
          "temp");

  private final Path file;
  private final List<Renamed> found = new ArrayList<>();

  /// What names without a schema are in; empty for the usual search path.
  private String schema = "";

  private Annotations(Path file) {
    this.file = file;
  }

  /// The renames that a source states; empty for all but SQL files.
  ///
  /// @throws PgwrightException INPUT with file and line for a comment `-- pgwright: …` that says
  ///   anything else, or that stands above nothing with a name
  public static List<Renamed> of(Source source) {
    if (!(source instanceof Source.Sql(var path))) {
      return List.of();
    }
    var all = new ArrayList<Renamed>();
    var files = new LinkedHashSet<Path>();
    for (Path file : SqlFiles.of(path)) {
      files.add(file);
      Includes.of(file, SqlFiles.root(path)).forEach(it -> files.add(it.file()));
    }
    for (Path file : files) {
      var annotations = new Annotations(file);
      annotations.read(SqlFiles.text(file));
      all.addAll(annotations.found);
    }
    return all;
  }

  private void read(String text) {
    int from = 0;
    for (Part part : SqlFiles.parts(file)) {
      int end =
          switch (part) {
            case Part.CopyData copy -> copy.rowsSpan().end();
            case Part.Statement _, Part.MetaCommand _ -> part.span().end();
          };
      if (part instanceof Part.Statement(var span, _)) {
        statement(
            Script.tokensAndComments(text.substring(from, span.start())),
            Script.lineAt(text, from) - 1,
            Script.tokensAndComments(text.substring(span.start(), span.end())),
            span.line() - 1);
      }
      from = end;
    }
    if (from < text.length()) {
      int line = Script.lineAt(text, from) - 1;
      for (Token token : Script.tokensAndComments(text.substring(from))) {
        if (said(token, line).isPresent()) {
          throw fail(token, line, "nothing follows it");
        }
      }
    }
  }

  /// Reads one statement and what stands above it.
  ///
  /// @param above what stands before the statement, after the one before it
  /// @param aboveLine how many lines are before that
  /// @param line how many lines are before the statement
  private void statement(List<Token> above, int aboveLine, List<Token> all, int line) {
    List<Token> code = all.stream().filter(it -> it.kind() != TokenKind.COMMENT).toList();
    if (code.size() > 3 && code.get(0).is("set") && code.get(1).is("search_path")) {
      schema = code.get(3).value();
    }
    for (Token token : above) {
      said(token, aboveLine)
          .ifPresent(
              old -> {
                Place place = place(code, token, aboveLine);
                String label = place.kind() + ":" + place.qualifier();
                add(token, aboveLine, label, old, place.name());
              });
    }
    int depth = 0;
    for (int i = 0; i < all.size(); i++) {
      Token token = all.get(i);
      depth += token.isSymbol("(") ? 1 : token.isSymbol(")") ? -1 : 0;
      Optional<String> old = said(token, line);
      if (old.isPresent()) {
        List<Token> after = all.subList(i + 1, all.size());
        part(token, line, place(code, token, line), depth, after, old.get());
      }
    }
  }

  private Place place(List<Token> code, Token comment, int line) {
    Place place = Place.of(code, schema);
    if (place == null) {
      throw fail(comment, line, "it stands above no CREATE of something with a name");
    }
    return place;
  }

  /// An annotation inside a statement: above a column or a constraint of a table.
  private void part(
      Token comment, int line, Place place, int depth, List<Token> after, String old) {
    List<Token> next =
        after.stream().filter(it -> it.kind() != TokenKind.COMMENT).limit(2).toList();
    boolean constraint = next.size() == 2 && next.getFirst().is("constraint");
    Token name = next.isEmpty() ? comment : next.get(constraint ? 1 : 0);
    boolean named = name.kind() == TokenKind.WORD || name.kind() == TokenKind.QUOTED_IDENTIFIER;
    if (!place.kind().equals("table") || depth != 1 || !named) {
      throw fail(comment, line, "it stands above no column and no named constraint");
    }
    String kind = constraint ? "constraint:" : "column:";
    add(comment, line, kind + place.qualifier() + place.name() + ".", old, name.value());
  }

  private void add(Token comment, int line, String prefix, String old, String name) {
    if (old.equals(name)) {
      throw fail(comment, line, "the old name is the new one");
    }
    found.add(new Renamed(file, line + comment.span().line(), prefix + old, prefix + name, name));
  }

  /// The old name that a comment states; empty for a comment that is not ours.
  private Optional<String> said(Token comment, int line) {
    Matcher ours = COMMENT.matcher(comment.text());
    if (comment.kind() != TokenKind.COMMENT || !ours.matches()) {
      return Optional.empty();
    }
    Matcher renamed = RENAMED.matcher(ours.group(1));
    if (!renamed.matches()) {
      throw PgwrightException.of(Code.INPUT, "not understood: " + comment.text().strip())
          .hint("write -- pgwright: renamed-from OLD_NAME, with the old name alone")
          .at(file, line + comment.span().line());
    }
    return Optional.of(Script.tokens(renamed.group(1)).getFirst().value());
  }

  private PgwrightException fail(Token comment, int line, String why) {
    return PgwrightException.of(Code.INPUT, "renamed-from says nothing here: " + why)
        .hint("write it on a line of its own above CREATE … NAME, or above a column of a table")
        .at(file, line + comment.span().line());
  }

  /// What a statement creates.
  ///
  /// @param qualifier the schema with a dot behind; empty for none
  private record Place(String kind, String qualifier, String name) {

    static @Nullable Place of(List<Token> tokens, String schema) {
      int i = 1;
      while (i < tokens.size() && ADJECTIVES.contains(tokens.get(i).word())) {
        i++;
      }
      if (i + 1 >= tokens.size() || !tokens.getFirst().is("create")) {
        return null;
      }
      String kind = tokens.get(i++).word();
      if (kind.equals("materialized")) {
        kind = "materialized-view";
        i++;
      }
      while (i < tokens.size()
          && List.of("concurrently", "if", "not", "exists").contains(tokens.get(i).word())) {
        i++;
      }
      if (i >= tokens.size()
          || !List.of(
                  "table",
                  "index",
                  "type",
                  "domain",
                  "sequence",
                  "view",
                  "materialized-view",
                  "schema")
              .contains(kind)) {
        return null;
      }
      String name = tokens.get(i).value();
      if (i + 2 < tokens.size() && tokens.get(i + 1).isSymbol(".")) {
        return new Place(kind, name + ".", tokens.get(i + 2).value());
      }
      boolean within = !schema.isEmpty() && !kind.equals("schema");
      return new Place(kind, within ? schema + "." : "", name);
    }
  }
}
