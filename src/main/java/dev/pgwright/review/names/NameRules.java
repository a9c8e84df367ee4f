package dev.pgwright.review.names;

import dev.pgwright.model.Name;
import dev.pgwright.model.QualifiedName;
import dev.pgwright.review.Convention;
import dev.pgwright.review.ReviewRule;
import dev.pgwright.review.SchemaRule;
import dev.pgwright.review.SchemaRule.Spot;
import dev.pgwright.review.Subject;
import dev.pgwright.rules.RuleInfo;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Stream;

/// Rules about names.
public final class NameRules {

  /// In the order of reports.
  public static final List<ReviewRule> ALL =
      List.of(
          new TableNames(),
          new ColumnNames(),
          new IndexNames(),
          new ForeignKeyNames(),
          new SchemaRule(
              RuleInfo.info("constraint-name", "Names of constraints"),
              "errors name a constraint that does not say what it demands of which column",
              ConstraintNames::find),
          new SchemaRule(
              RuleInfo.info("name-at-limit", "Names that fill all 63 bytes"),
              "the server has cut it or will cut what is derived from it, and two long names become"
                  + " one",
              NameRules::longest),
          new SchemaRule(
              RuleInfo.info("reserved-name", "Names that SQL reserves"),
              "every statement has to quote it, and one that forgets fails or means something else",
              NameRules::reserved));

  private NameRules() {}

  private static Stream<Spot> longest(Subject subject) {
    Stream<Spot> relations =
        subject.relations().filter(it -> full(it.name())).map(it -> spot(subject, it));
    Stream<Spot> columns =
        subject
            .columns()
            .filter(it -> full(it.column().name()))
            .map(it -> Spot.of(it.id(), it.name() + " has a name of 63 bytes"));
    return Stream.concat(relations, columns).map(it -> it.decide("a shorter name"));
  }

  private static Spot spot(Subject subject, QualifiedName relation) {
    return Spot.of(subject.relation(relation), relation + " has a name of 63 bytes");
  }

  private static boolean full(Name name) {
    return name.value().getBytes(StandardCharsets.UTF_8).length == Name.MAX_BYTES;
  }

  private static Stream<Spot> reserved(Subject subject) {
    Stream<Spot> tables =
        subject.tables().stream()
            .filter(it -> isReserved(it.name().name()))
            .map(it -> Spot.of(it.id(), it.name() + " is a reserved word"));
    Stream<Spot> columns =
        subject
            .columns()
            .filter(it -> isReserved(it.column().name()))
            .map(it -> Spot.of(it.id(), it.name() + " is a reserved word"));
    return Stream.concat(tables, columns).map(it -> it.decide("another name"));
  }

  private static boolean isReserved(Name name) {
    return Convention.snake(name) && name.sql().startsWith("\"");
  }
}
