package dev.pgwright.bench;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.parse.Parsed;
import dev.pgwright.sql.parse.Parser;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/// The parser, warm, on one thread; and its first statement in a process of its own.
final class ParserSpeed {

  private static final String ONE =
      "alter table shop.orders add column note text, alter column total set not null;\n";

  private ParserSpeed() {}

  /// A statement of one line, many times.
  static final class Line implements Benchmark {

    private static final int TIMES = 20_000;

    @Override
    public String name() {
      return "parse-one-line";
    }

    @Override
    public int rounds() {
      return 20;
    }

    @Override
    public void prepare() {
      for (int i = 0; i < 5; i++) {
        round();
      }
    }

    @Override
    public void round() {
      for (int i = 0; i < TIMES; i++) {
        parse(ONE);
      }
    }

    @Override
    public String remark() {
      long started = System.nanoTime();
      round();
      double each = (System.nanoTime() - started) / 1e3 / TIMES;
      return String.format(Locale.ROOT, "%,d times; %.1f µs each; wanted: 10 µs", TIMES, each);
    }
  }

  /// A large file of definitions and rows, statement by statement.
  static final class Large implements Benchmark {

    private static final int COPIES = 40_000;

    private final String text =
        (ONE
                + "insert into shop.orders (id, note, total) values (1, 'first', 12.50),"
                + " (2, 'it''s', 0);\n"
                + "select o.id, sum(l.price * l.amount) from shop.orders o join shop.lines l using"
                + " (id) where o.at > now() - interval '1 day' group by 1 order by 2 desc;\n")
            .repeat(COPIES);

    @Override
    public String name() {
      return "parse-large-file";
    }

    @Override
    public void round() {
      Parser.each(text, Dialect.SERVER, _ -> {}, ParserSpeed::expectSound);
    }

    @Override
    public String remark() {
      long started = System.nanoTime();
      round();
      double seconds = (System.nanoTime() - started) / 1e9;
      double size = text.length() / 1e6;
      return String.format(
          Locale.ROOT, "%.0f MB; %.0f MB/s; wanted: 20 MB/s", size, size / seconds);
    }
  }

  /// The first statement of a process.
  static final class First implements Benchmark {

    @Override
    public String name() {
      return "parse-first";
    }

    @Override
    public void round() throws Exception {
      Programs.run(Programs.java(Main.class, List.of("-Xshare:auto")));
    }

    @Override
    public String remark() throws Exception {
      var command = Programs.java(Main.class, List.of("-Xshare:auto"));
      Process process = new ProcessBuilder(command).start();
      String said =
          new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
      process.waitFor();
      return "a whole process; the parser's part " + said + " ms; wanted: 40 ms";
    }
  }

  /// Parses one statement and says how many milliseconds it took.
  static final class Main {

    private Main() {}

    public static void main(String[] arguments) {
      long started = System.nanoTime();
      parse(ONE);
      long took = (System.nanoTime() - started) / 1_000_000;
      var out =
          new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
      out.print(took + "\n");
    }
  }

  private static void parse(String text) {
    Parser.parse(text, Dialect.SERVER).units().forEach(ParserSpeed::expectSound);
  }

  private static void expectSound(Parsed.Unit unit) {
    if (unit.problem() != null) {
      throw new IllegalStateException("the benchmark's own SQL is broken");
    }
  }
}
