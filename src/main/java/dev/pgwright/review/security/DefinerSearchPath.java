package dev.pgwright.review.security;

import dev.pgwright.model.Routine;
import dev.pgwright.review.Remark;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;

/// A function that runs with its owner's rights and its caller's search_path.
final class DefinerSearchPath implements ReviewRule {

  private static final RuleInfo INFO =
      RuleInfo.error("definer-search-path", "SECURITY DEFINER without a search_path");

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public String leaving() {
    return "whoever may create objects in a schema of the path runs code with the owner's rights";
  }

  @Override
  public List<Remark> check(Subject subject) {
    return subject
        .schema()
        .all(Routine.class)
        .filter(it -> header(it).contains(" SECURITY DEFINER"))
        .filter(it -> !header(it).contains(" SET search_path "))
        .map(this::remark)
        .toList();
  }

  /// What stands before the body, where a text cannot be mistaken for a clause.
  private static String header(Routine it) {
    int body = it.definition().indexOf("\nAS ");
    return (body < 0 ? it.definition() : it.definition().substring(0, body)).replace('\n', ' ');
  }

  private Remark remark(Routine it) {
    String kind = it.procedure() ? "procedure " : "function ";
    return remark(
        it.id(),
        it.name() + "(" + it.arguments() + ") is SECURITY DEFINER and sets no search_path",
        List.of(
            "alter "
                + kind
                + it.name().sql()
                + "("
                + it.arguments()
                + ") set search_path = pg_catalog, "
                + it.name().schema().sql()
                + ", pg_temp"));
  }
}
