package dev.pgwright.advise.workload;

import dev.pgwright.sql.Dialect;
import dev.pgwright.sql.Lexer;
import dev.pgwright.sql.TokenKind;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/// Makes valid SQL of what `pg_stat_statements` writes: a constant that is part of the syntax must
/// not be a parameter, but is written as one.
///
/// `DATE $1`, `INTERVAL $1 YEAR`, `EXTRACT($1 FROM a)`, `TIMESTAMP WITH TIME ZONE $1`.
public final class Repair {

  private static final List<String> TYPES =
      List.of(
          "date",
          "time",
          "timestamp",
          "timestamptz",
          "timetz",
          "interval",
          "numeric",
          "decimal",
          "dec",
          "float4",
          "float8",
          "real",
          "precision",
          "int",
          "int2",
          "int4",
          "int8",
          "integer",
          "bigint",
          "smallint",
          "text",
          "varchar",
          "char",
          "character",
          "varying",
          "bpchar",
          "bool",
          "boolean",
          "uuid",
          "json",
          "jsonb",
          "jsonpath",
          "inet",
          "cidr",
          "macaddr",
          "bytea",
          "xml",
          "point",
          "box",
          "circle",
          "polygon",
          "money",
          "name",
          "oid",
          "regclass",
          "regtype",
          "regproc",
          "int4range",
          "int8range",
          "numrange",
          "daterange",
          "tsrange",
          "tstzrange",
          "tsvector",
          "tsquery",
          "vector",
          "halfvec",
          "citext",
          "ltree",
          "hstore");

  private static final List<String> UNITS =
      List.of("year", "month", "day", "hour", "minute", "second");

  private final String sql;
  private final List<Piece> pieces = new ArrayList<>();

  private Repair(String sql) {
    this.sql = sql;
  }

  /// @param text of the token as written; comments are left out
  private record Piece(TokenKind kind, String text, int start, int end) {
    boolean is(String word) {
      return kind == TokenKind.WORD && text.toLowerCase(Locale.ROOT).equals(word);
    }

    boolean in(List<String> words) {
      return kind == TokenKind.WORD && words.contains(text.toLowerCase(Locale.ROOT));
    }
  }

  /// The statement with every such constant written as the server reads it; parameters keep their
  /// numbers.
  public static String of(String sql) {
    if (sql.indexOf('$') < 0) {
      return sql;
    }
    var repair = new Repair(sql);
    repair.scan();
    return repair.write();
  }

  private void scan() {
    var lexer = new Lexer(sql, Dialect.SERVER);
    TokenKind kind = lexer.scan();
    while (kind != TokenKind.END) {
      if (kind != TokenKind.COMMENT) {
        int start = lexer.start();
        pieces.add(new Piece(kind, sql.substring(start, lexer.offset()), start, lexer.offset()));
      }
      kind = lexer.scan();
    }
  }

  private String write() {
    var out = new StringBuilder();
    int copied = 0;
    for (int at = 1; at < pieces.size(); at++) {
      Piece parameter = pieces.get(at);
      if (parameter.kind() != TokenKind.PARAMETER) {
        continue;
      }
      if (pieces.get(at - 1).text().equals("(")
          && at > 1
          && pieces.get(at - 2).is("extract")
          && at + 1 < pieces.size()
          && pieces.get(at + 1).is("from")) {
        out.append(sql, copied, parameter.start()).append("year");
        copied = parameter.end();
        continue;
      }
      int first = typeBefore(at);
      if (first >= 0) {
        int last = unitsAfter(at, first);
        String type = sql.substring(pieces.get(first).start(), pieces.get(at - 1).end());
        String units =
            last == at
                ? ""
                : " " + sql.substring(pieces.get(at + 1).start(), pieces.get(last).end());
        out.append(sql, copied, pieces.get(first).start());
        out.append("cast(").append(parameter.text()).append(" as ");
        out.append(type).append(units).append(')');
        copied = pieces.get(last).end();
        at = last;
      }
    }
    return out.append(sql, copied, sql.length()).toString();
  }

  /// Where the name of a type begins that ends right before a token; -1 for none.
  private int typeBefore(int at) {
    int last = at - 1;
    if (last >= 0 && pieces.get(last).text().equals(")")) {
      int open = last;
      while (open > 0 && !pieces.get(open).text().equals("(")) {
        open--;
      }
      return open > 0 && last - open == 2 && pieces.get(open - 1).in(TYPES) ? whole(open - 1) : -1;
    }
    if (last >= 3
        && pieces.get(last).is("zone")
        && pieces.get(last - 1).is("time")
        && (pieces.get(last - 2).is("with") || pieces.get(last - 2).is("without"))) {
      int base = last - 3;
      return pieces.get(base).text().equals(")") ? base - 3 : base;
    }
    return last >= 0 && pieces.get(last).in(TYPES) ? whole(last) : -1;
  }

  /// The first word of `double precision` and `character varying`; -1 behind what makes the word no
  /// type, for example in `a.date $1`.
  private int whole(int last) {
    int first =
        last > 0
                && ((pieces.get(last).is("precision") && pieces.get(last - 1).is("double"))
                    || (pieces.get(last).is("varying") && pieces.get(last - 1).is("character")))
            ? last - 1
            : last;
    boolean part =
        first > 0
            && (pieces.get(first - 1).text().equals(".")
                || pieces.get(first - 1).text().equals("::")
                || pieces.get(first - 1).is("as"));
    return part ? -1 : first;
  }

  private int unitsAfter(int at, int type) {
    if (!pieces.get(type).is("interval") || at + 1 >= pieces.size()) {
      return at;
    }
    if (!pieces.get(at + 1).in(UNITS)) {
      return at;
    }
    boolean range =
        at + 3 < pieces.size() && pieces.get(at + 2).is("to") && pieces.get(at + 3).in(UNITS);
    return range ? at + 3 : at + 1;
  }
}
