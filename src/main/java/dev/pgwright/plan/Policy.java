package dev.pgwright.plan;

import dev.pgwright.model.ObjectId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.SequencedMap;

/// What a person has decided about a plan.
///
/// @param source what tokens are bound to: the label of the older schema
/// @param approvedDrops labels as people type them, for example `table:public.legacy`
/// @param approvedTokens tokens of approvals
/// @param allowedRewrites labels of objects that may be rewritten under a strong lock
/// @param backfills values for existing rows as SQL expressions, by label of the column
/// @param sizes what is known about the sizes of tables
/// @param buildMemory `maintenance_work_mem` in bytes for the build of an index, by its label
public record Policy(
    String source,
    List<String> approvedDrops,
    List<String> approvedTokens,
    List<String> allowedRewrites,
    SequencedMap<String, String> backfills,
    Sizes sizes,
    SequencedMap<String, Long> buildMemory) {

  /// Decisions about tables of unknown size.
  public Policy(
      String source,
      List<String> approvedDrops,
      List<String> approvedTokens,
      List<String> allowedRewrites,
      SequencedMap<String, String> backfills) {
    this(source, approvedDrops, approvedTokens, allowedRewrites, backfills, Sizes.UNKNOWN);
  }

  /// Decisions without a word about memory.
  public Policy(
      String source,
      List<String> approvedDrops,
      List<String> approvedTokens,
      List<String> allowedRewrites,
      SequencedMap<String, String> backfills,
      Sizes sizes) {
    this(
        source,
        approvedDrops,
        approvedTokens,
        allowedRewrites,
        backfills,
        sizes,
        new LinkedHashMap<>());
  }

  public Policy {
    approvedDrops = List.copyOf(approvedDrops);
    approvedTokens = List.copyOf(approvedTokens);
    allowedRewrites = List.copyOf(allowedRewrites);
  }

  /// The same decisions with other approved drops.
  Policy approving(List<String> drops) {
    return new Policy(
        source, drops, approvedTokens, allowedRewrites, backfills, sizes, buildMemory);
  }

  boolean approves(ObjectId object, String token) {
    return approvedTokens.contains(token) || names(approvedDrops, object).isPresent();
  }

  /// For what has no id of its own: the label of an enum's value.
  boolean approvesLabel(String label, String token) {
    return approvedTokens.contains(token)
        || approvedDrops.contains(label)
        || approvedDrops.contains(label.replaceFirst(":public\\.", ":"));
  }

  boolean allowsRewrite(ObjectId object) {
    return names(allowedRewrites, object).isPresent();
  }

  Optional<String> backfill(ObjectId column) {
    return names(List.copyOf(backfills.keySet()), column).map(backfills::get);
  }

  /// The memory that the build of an index is to have, in bytes.
  Optional<Long> memory(ObjectId index) {
    return names(List.copyOf(buildMemory.keySet()), index).map(buildMemory::get);
  }

  /// The label among these that means the object; the schema `public` may be left out.
  private static Optional<String> names(List<String> labels, ObjectId object) {
    String full = object.label();
    String kind = full.substring(0, full.indexOf(':') + 1);
    String brief = full.replaceFirst("^[^:]*:public\\.", kind);
    if (labels.contains(full)) {
      return Optional.of(full);
    }
    return labels.contains(brief) ? Optional.of(brief) : Optional.empty();
  }
}
