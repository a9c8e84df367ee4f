package dev.pgwright.catalog;

import dev.pgwright.model.Domain;
import dev.pgwright.model.Name;
import dev.pgwright.model.ObjectId;
import dev.pgwright.model.ObjectKind;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Domains from `pg_type`, with their rows of `pg_constraint`.
final class Domains {

  private Domains() {}

  static void read(Scan scan) {
    Map<Long, List<Found>> constraints = constraints(scan);
    scan.each(
        "domains",
        row -> {
          long oid = row.number("oid");
          List<Found> own = constraints.getOrDefault(oid, List.of());
          Domain domain = domain(scan, row, own);
          scan.add(Address.TYPE, oid, domain);
          scan.addresses()
              .addNameless(Address.of(Address.TYPE, row.number("array_oid")), domain.id());
          for (Found found : own) {
            scan.addresses()
                .add(
                    Address.of(Address.CONSTRAINT, found.oid),
                    ObjectId.part(ObjectKind.DOMAIN_CONSTRAINT, domain.name(), found.check.name()),
                    domain.id());
          }
        });
  }

  private static Domain domain(Scan scan, Row row, List<Found> constraints) throws SQLException {
    return new Domain(
        row.qualified(),
        row.text("type"),
        row.optional("collation"),
        row.optional("default_sql"),
        row.flag("not_null") ? scan.before(17) ? "" : notNull(constraints) : null,
        constraints.stream().filter(it -> !it.notNull).map(Found::check).toList());
  }

  private static @Nullable String notNull(List<Found> constraints) {
    return constraints.stream()
        .filter(Found::notNull)
        .map(Found::check)
        .map(Domain.Check::name)
        .map(Name::value)
        .findFirst()
        .orElse("");
  }

  private static Map<Long, List<Found>> constraints(Scan scan) {
    var byDomain = new LinkedHashMap<Long, List<Found>>();
    scan.each(
        "domain_constraints",
        row ->
            byDomain
                .computeIfAbsent(row.number("domain_oid"), _ -> new ArrayList<>())
                .add(
                    new Found(
                        row.number("oid"),
                        row.flag("not_null"),
                        new Domain.Check(
                            row.name("name"), row.text("definition"), row.flag("validated")))));
    byDomain
        .values()
        .forEach(list -> list.sort((a, b) -> a.check.name().compareTo(b.check.name())));
    return byDomain;
  }

  /// One row; a NOT NULL has the shape of a CHECK here.
  private record Found(long oid, boolean notNull, Domain.Check check) {}
}
