package dev.pgwright.agent.task;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// What is changed of a task; null and empty leave things as they are.
///
/// @param addBlocks ids of tasks that wait for it from now on
/// @param addBlockedBy ids of tasks that it waits for from now on
/// @param metadata put over what is there; null for a key takes it away
public record TaskChange(
    Task.@Nullable Status status,
    @Nullable String subject,
    @Nullable String description,
    @Nullable String activeForm,
    List<String> addBlocks,
    List<String> addBlockedBy,
    @Nullable String owner,
    Map<String, Object> metadata) {

  /// Another status and nothing else.
  public static TaskChange to(Task.Status status) {
    return new TaskChange(
        status, null, null, null, List.of(), List.of(), null, new LinkedHashMap<>());
  }
}
