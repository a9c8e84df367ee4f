package dev.pgwright.sql.parse;

import static org.assertj.core.api.Assertions.assertThat;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Lexer;
import dev.pgwright.sql.TokenKind;
import dev.pgwright.testing.TestEnv;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.SequencedSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// Whether we accept and reject what the server's own parser accepts and rejects.
@Tag("slow")
class AgreementTest {

  private static final int MUTATIONS = 60_000;
  private static final int GENERATED = 20_000;
  private static final int LONGEST = 4_000;

  /// Statements that we judge otherwise than the library, each with its reason.
  private static final List<String> EXCEPTIONS =
      List.of(
          // The library takes a parameter that runs into letters; the server does not.
          "PREPARE p1 AS SELECT $1a",
          "PREPARE p1 AS SELECT $0_1",
          // A command of psql inside a statement, which psql takes out.
          "create function silly_function(int) returns int\nbegin atomic select $1;\n\\if false\nend");

  @TempDir private Path folder;

  @Test
  void statements_of_the_server_and_of_ours() throws Exception {
    SequencedSet<String> statements =
        corpus(TestEnv.postgresqlSql(), Path.of("src"), Path.of("examples"));
    assertThat(statements).hasSizeGreaterThan(40_000);
    statements.removeAll(EXCEPTIONS);
    check("statements at hand", statements);
  }

  @Test
  void mutations_of_them() throws Exception {
    var mutations = new Mutations(List.copyOf(corpus(TestEnv.postgresqlSql())), new Random(18));
    var statements = new LinkedHashSet<String>();
    while (statements.size() < MUTATIONS) {
      String mutation = mutations.next();
      // The library takes `$1` for a name, too.
      if (mutation.indexOf('$') < 0) {
        statements.add(mutation);
      }
    }
    check("mutations", statements);
  }

  @Test
  void statements_made_from_the_grammar() throws Exception {
    var generated =
        new Generated(Path.of("src/test/resources/grammar/statements.txt"), new Random(18));
    var statements = new LinkedHashSet<String>();
    while (statements.size() < GENERATED) {
      String statement = generated.next();
      if (statement.length() < LONGEST) {
        statements.add(statement);
      }
    }
    check("generated", statements);
  }

  private static SequencedSet<String> corpus(Path... roots) throws IOException {
    var statements = new LinkedHashSet<String>();
    for (Path root : roots) {
      try (Stream<Path> files = Files.walk(root)) {
        for (Path file : files.filter(f -> f.toString().endsWith(".sql")).sorted().toList()) {
          String text = new String(Files.readAllBytes(file), StandardCharsets.UTF_8);
          if (text.indexOf('\0') < 0 && text.indexOf('\uFFFD') < 0) {
            addAll(statements, text);
          }
        }
      }
    }
    return statements;
  }

  private static void addAll(SequencedSet<String> statements, String text) {
    for (Parsed.Unit unit : Parser.parse(text, Dialect.PSQL).units()) {
      String statement = unit.span().of(text);
      if (unit.command() == null && !hasVariable(statement)) {
        statements.add(statement);
      }
    }
  }

  /// Variables of psql are replaced before the server sees them.
  private static boolean hasVariable(String statement) {
    var lexer = new Lexer(statement, Dialect.PSQL);
    for (TokenKind kind = lexer.scan(); kind != TokenKind.END; kind = lexer.scan()) {
      if (statement.charAt(lexer.start()) == ':' && lexer.offset() > lexer.start() + 2) {
        return true;
      }
    }
    return false;
  }

  private void check(String what, SequencedSet<String> statements) throws Exception {
    List<Oracle.Verdict> verdicts = Oracle.ask(List.copyOf(statements), folder);
    var wrong = new ArrayList<String>();
    int accepted = 0;
    int sameMessage = 0;
    int i = 0;
    for (String statement : statements) {
      Oracle.Verdict verdict = verdicts.get(i++);
      List<Problem> problems = Parser.parse(statement, Dialect.SERVER).problems();
      accepted += verdict.accepts() ? 1 : 0;
      boolean agree = problems.isEmpty() == verdict.accepts();
      if (!agree) {
        wrong.add(statement + "\n  the server: " + verdict + "\n  we: " + problems);
      } else if (verdict.accepts() && !verdict.printsAlike()) {
        wrong.add(statement + "\n  printed: " + Printer.print(statement, Dialect.SERVER));
      } else if (!problems.isEmpty() && problems.getFirst().message().equals(verdict.message())) {
        sameMessage++;
      }
    }
    int rejected = statements.size() - accepted;
    System.err.print(
        String.format(
            Locale.ROOT,
            "%s: %d agree of %d; %d accepted, %d rejected, %d of these in the same words\n",
            what,
            statements.size() - wrong.size(),
            statements.size(),
            accepted,
            rejected,
            sameMessage));
    assertThat(wrong).isEmpty();
    assertThat(sameMessage).isGreaterThanOrEqualTo(rejected * 9 / 10);
  }
}
