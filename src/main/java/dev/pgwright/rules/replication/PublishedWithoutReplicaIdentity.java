package dev.pgwright.rules.replication;

import dev.pgwright.model.QualifiedName;
import dev.pgwright.replay.Published;
import dev.pgwright.replay.Relation;
import dev.pgwright.rules.Hazard;
import dev.pgwright.rules.Rule;
import dev.pgwright.rules.RuleInfo;
import dev.pgwright.rules.Scene;
import dev.pgwright.sql.ast.Alter;
import dev.pgwright.sql.ast.Change;
import dev.pgwright.sql.ast.Create;
import dev.pgwright.sql.ast.Node;
import dev.pgwright.sql.ast.Option;
import dev.pgwright.sql.ast.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/// Updates and deletes of a published table fail where it has neither a primary key nor another
/// replica identity.
///
/// Source: PostgreSQL 18 documentation, section 29.1.1; measured by `claims/replica-identity.sql`.
final class PublishedWithoutReplicaIdentity implements Rule {

  private static final RuleInfo INFO =
      RuleInfo.error(
              "published-without-replica-identity", "A published table without replica identity")
          .about(Alter.AlterPublication.class, Change.class, Create.CreatePublication.class);

  private static final String REMEDY =
      "a primary key; else ALTER TABLE … REPLICA IDENTITY USING INDEX, or FULL";

  @Override
  public RuleInfo info() {
    return INFO;
  }

  @Override
  public List<Hazard> check(Statement statement, Scene scene) {
    return switch (statement) {
      case Create.CreatePublication made when writes(made.options()) ->
          published(
              made,
              made.allTables()
                  ? scene.world().relations().stream().map(Relation::name)
                  : Published.tables(made.objects(), scene.world()).stream(),
              scene);
      case Alter.AlterPublication more when !more.action().equals("drop") ->
          published(more, Published.tables(more.objects(), scene.world()).stream(), scene);
      case Change change when scene.effect().why().contains(" does not have a replica identity ") ->
          Hazard.table(
              INFO, change, scene.resolve(change.target().name()), scene.effect().why(), REMEDY);
      default -> List.of();
    };
  }

  private static boolean writes(List<Option> options) {
    return options.stream()
        .filter(it -> it.name().equals("publish") && it.value() != null)
        .map(it -> String.valueOf(it.value()).toLowerCase(Locale.ROOT))
        .allMatch(it -> it.contains("update") || it.contains("delete"));
  }

  private static List<Hazard> published(Node at, Stream<QualifiedName> tables, Scene scene) {
    var found = new ArrayList<Hazard>();
    tables
        .filter(it -> !scene.world().assumed(it).identified())
        .forEach(
            it ->
                found.addAll(
                    Hazard.table(
                        INFO,
                        at,
                        it,
                        it
                            + ": it has no primary key and no other replica identity; its updates"
                            + " and deletes fail from commit on",
                        REMEDY)));
    return found;
  }
}
