package dev.pgwright.agent.task;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// One step of a piece of work.
///
/// @param id a number from 1, as text
/// @param activeForm what is being done while it is in progress; null for none
/// @param blockedBy ids of what has to be completed before it starts, sorted; what is deleted is
///   taken out
/// @param owner who does it; null for nobody yet
/// @param metadata anything; `kind` of `verify` demands `evidence` before it is completed
public record Task(
    String id,
    String subject,
    String description,
    @Nullable String activeForm,
    Status status,
    List<String> blockedBy,
    @Nullable String owner,
    Map<String, Object> metadata) {

  /// Where a task stands.
  public enum Status {
    @JsonProperty("pending")
    PENDING,
    @JsonProperty("in_progress")
    IN_PROGRESS,
    @JsonProperty("completed")
    COMPLETED,
    @JsonProperty("deleted")
    DELETED;

    /// Whether one may follow the other.
    boolean leadsTo(Status next) {
      return next == DELETED
          || next == this
          || switch (this) {
            case PENDING -> next == IN_PROGRESS;
            case IN_PROGRESS -> next == COMPLETED || next == PENDING;
            case COMPLETED, DELETED -> false;
          };
    }

    @Override
    public String toString() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public Task {
    blockedBy = List.copyOf(blockedBy);
    metadata = Collections.unmodifiableMap(new LinkedHashMap<>(metadata));
  }

  /// Whether it may only be completed with evidence.
  boolean verifies() {
    return "verify".equals(metadata.get("kind"));
  }

  /// Whether it has evidence.
  boolean proven() {
    Object evidence = metadata.get("evidence");
    return evidence instanceof List<?> list
        ? !list.isEmpty()
        : evidence != null && !evidence.toString().isBlank();
  }
}
