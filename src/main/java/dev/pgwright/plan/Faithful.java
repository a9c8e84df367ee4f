package dev.pgwright.plan;

import dev.pgwright.model.Constraint;
import dev.pgwright.model.Index;
import java.util.List;
import java.util.regex.Pattern;

/// Texts of the server in a form that it reads back as what they were printed from.
///
/// `status IN ('a', 'b')` on a `varchar` column is printed with a cast around an array, and that
/// text, read again, casts each element: another expression of the same meaning, which `pg_dump`
/// and every comparison of texts would tell apart (PostgreSQL 14 to 18). Without the two casts the
/// server puts them back where they were.
final class Faithful {

  private static final String CONSTANT = "'[^']*+(?:''[^']*+)*+'::character varying";
  private static final Pattern CAST_ARRAY =
      Pattern.compile(
          "\\(([^()]+|\"(?:[^\"]|\"\"){1,63}\")\\)::text (=|<>) (ANY|ALL) \\(\\((ARRAY\\["
              + CONSTANT
              + "(?:, "
              + CONSTANT
              + ")*+])\\)::text\\[]\\)");

  /// How routines begin whose bodies the server keeps as they were written.
  private static final Pattern BODY = Pattern.compile("(?m)^AS \\$(function|procedure)");

  private Faithful() {}

  static List<Operation> all(List<Operation> operations) {
    return operations.stream().map(Faithful::of).toList();
  }

  private static Operation of(Operation operation) {
    return switch (operation) {
      case Operation.CreateTable it ->
          new Operation.CreateTable(
              it.table(), it.constraints().stream().map(Faithful::constraint).toList());
      case Operation.AddConstraint it ->
          new Operation.AddConstraint(constraint(it.constraint()), it.notValid());
      case Operation.CreateIndex it ->
          new Operation.CreateIndex(index(it.index()), it.concurrently());
      case Operation.Execute it when BODY.matcher(it.sql()).find() -> it;
      case Operation.Execute it -> new Operation.Execute(text(it.sql()));
      case Operation.DropTable _,
          Operation.AddColumn _,
          Operation.DropColumn _,
          Operation.SetDefault _,
          Operation.SetNotNull _,
          Operation.DropNotNull _,
          Operation.SetType _,
          Operation.AddKeyUsingIndex _,
          Operation.ValidateConstraint _,
          Operation.DropConstraint _,
          Operation.DropIndex _ ->
          operation;
    };
  }

  private static Constraint constraint(Constraint it) {
    return it.defined(text(it.definition()), it.validated());
  }

  private static Index index(Index it) {
    String condition = it.predicate();
    return it.defined(text(it.definition()), condition == null ? null : text(condition));
  }

  static String text(String sql) {
    return CAST_ARRAY.matcher(sql).replaceAll("$1 $2 $3 ($4)");
  }
}
