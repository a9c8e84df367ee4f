package dev.pgwright.review.design;

import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import dev.pgwright.model.Routine;
import dev.pgwright.model.Table;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.SchemaRule;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.util.List;
import java.util.stream.Stream;

/// Rules about how tables are made.
public final class DesignRules {

  private static final int MANY_COLUMNS = 100;

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          new SchemaRule(
              RuleInfo.info("unlogged-table", "Tables that a crash empties"),
              "a crash empties it, and replicas have no row of it",
              DesignRules::unlogged),
          new SchemaRule(
              RuleInfo.info("inherited-table", "Tables that inherit"),
              "keys and foreign keys hold for each table alone, so equal keys come in twice",
              DesignRules::inherited),
          new SchemaRule(
              RuleInfo.info("rewrite-rule", "Rules that rewrite statements"),
              "a statement does something else, sometimes twice, and nobody sees it in the query",
              DesignRules::rewritten),
          new SchemaRule(
              RuleInfo.info("wide-table", "Tables of very many columns"),
              "each update writes all of them again, and each new one is for a part of the rows",
              DesignRules::wide),
          new SchemaRule(
              RuleInfo.advice("table-without-comment", "Tables without a comment"),
              "what it is for is known to people alone",
              DesignRules::tables),
          new SchemaRule(
              RuleInfo.advice("column-without-comment", "Columns without a comment"),
              "units and meaning are known to people alone",
              DesignRules::columns),
          new SchemaRule(
              RuleInfo.advice("function-without-comment", "Functions without a comment"),
              "what it is for is known to people alone",
              DesignRules::functions));

  private DesignRules() {}

  private static Stream<Spot> unlogged(Subject subject) {
    return subject.tables().stream()
        .filter(it -> !it.logged())
        .map(
            it ->
                Spot.of(
                        it.id(),
                        it.name() + " is unlogged",
                        "alter table " + it.name().sql() + " set logged")
                    .decide("whether its rows can be made again"));
  }

  private static Stream<Spot> inherited(Subject subject) {
    return subject.tables().stream()
        .filter(it -> it.descent() instanceof Table.Descent.Inherits)
        .map(
            it ->
                Spot.of(it.id(), it.name() + " inherits from " + it.parents().getFirst())
                    .decide("declarative partitions, or a table of its own with a foreign key"));
  }

  private static Stream<Spot> rewritten(Subject subject) {
    return subject.schema().objects().keySet().stream()
        .filter(it -> it.kind() == ObjectKind.RULE)
        .map(it -> Spot.of(it, it.label() + " rewrites statements").decide("a trigger instead"));
  }

  private static Stream<Spot> wide(Subject subject) {
    return subject.tables().stream()
        .filter(it -> it.columns().size() > MANY_COLUMNS)
        .map(
            it ->
                Spot.of(it.id(), it.name() + " has " + it.columns().size() + " columns")
                    .decide("which of them go together, in a table of their own"));
  }

  private static Stream<Spot> tables(Subject subject) {
    return subject.tables().stream()
        .filter(it -> !subject.schema().comments().containsKey(it.id()))
        .map(it -> silent(it.id(), it.name().toString()));
  }

  private static Stream<Spot> columns(Subject subject) {
    return subject
        .columns()
        .filter(it -> !subject.schema().comments().containsKey(it.id()))
        .map(it -> silent(it.id(), it.name()));
  }

  private static Stream<Spot> functions(Subject subject) {
    return subject
        .schema()
        .all(Routine.class)
        .filter(it -> !subject.schema().comments().containsKey(it.id()))
        .map(it -> silent(it.id(), it.name() + "(" + it.arguments() + ")"));
  }

  private static Spot silent(ObjectId id, String name) {
    return Spot.of(id, name + " has no comment").decide("what it says");
  }
}
