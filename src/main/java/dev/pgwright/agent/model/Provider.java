package dev.pgwright.agent.model;

import dev.langchain4j.model.anthropic.AnthropicStreamingChatModel;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.openai.OpenAiStreamingChatModel;
import dev.pgwright.PgwrightException;
import dev.pgwright.PgwrightException.Code;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;

/// Where models come from: their addresses and keys are environment variables.
public final class Provider {

  /// Set by tests: no address but one of this machine is spoken with.
  private static final String LOOPBACK = "PGWRIGHT_MODEL_LOOPBACK_ONLY";

  private static final int MOST_TOKENS = 32_000;

  private Provider() {}

  /// A model by its name.
  ///
  /// @param name `anthropic:MODEL`, `openai:MODEL` or `ollama:MODEL`
  /// @param timeout of a connection and of the first byte
  /// @throws PgwrightException USAGE for a name without a known provider, or without a key; REFUSED
  ///   for an address that is not allowed
  public static Model of(String name, Map<String, String> env, Duration timeout) {
    int colon = name.indexOf(':');
    String kind = (colon < 0 ? name : name.substring(0, colon)).toLowerCase(Locale.ROOT);
    String model = colon < 0 ? "" : name.substring(colon + 1);
    if (model.isBlank()) {
      throw PgwrightException.of(Code.USAGE, "no model is called " + name)
          .hint("none, anthropic:MODEL, openai:MODEL or ollama:MODEL");
    }
    StreamingChatModel chat =
        switch (kind) {
          case "anthropic" ->
              AnthropicStreamingChatModel.builder()
                  .httpClientBuilder(new WholeStreams())
                  .baseUrl(address(env, "ANTHROPIC_BASE_URL", "https://api.anthropic.com", "/v1"))
                  .apiKey(key(env, "ANTHROPIC_API_KEY"))
                  .modelName(model)
                  .maxTokens(MOST_TOKENS)
                  .cacheTools(true)
                  .cacheSystemMessages(true)
                  .timeout(timeout)
                  .build();
          case "openai" ->
              openai(
                  address(env, "OPENAI_BASE_URL", "https://api.openai.com/v1", ""),
                  key(env, "OPENAI_API_KEY"),
                  model,
                  timeout);
          case "ollama" ->
              openai(
                  address(env, "OLLAMA_HOST", "http://127.0.0.1:11434", "/v1"),
                  "ollama",
                  model,
                  timeout);
          default ->
              throw PgwrightException.of(Code.USAGE, "no provider is called " + kind)
                  .hint("none, anthropic:MODEL, openai:MODEL or ollama:MODEL");
        };
    return new ChatModel(kind + ":" + model, chat, timeout);
  }

  private static StreamingChatModel openai(
      String address, String key, String model, Duration timeout) {
    return OpenAiStreamingChatModel.builder()
        .httpClientBuilder(new WholeStreams())
        .baseUrl(address)
        .apiKey(key)
        .modelName(model)
        .timeout(timeout)
        .build();
  }

  private static String key(Map<String, String> env, String variable) {
    String key = env.getOrDefault(variable, "").strip();
    if (key.isEmpty()) {
      throw PgwrightException.of(Code.USAGE, variable + " is not set")
          .hint("set it to the key of the provider, or run with --model none");
    }
    return key;
  }

  /// @param end what the library wants behind an address
  private static String address(
      Map<String, String> env, String variable, String usual, String end) {
    String said = env.getOrDefault(variable, "").strip().replaceAll("/+$", "");
    String address = said.isEmpty() ? usual : said.contains("://") ? said : "http://" + said;
    if (env.containsKey(LOOPBACK) && !loopback(address)) {
      throw PgwrightException.of(Code.REFUSED, "only models on this machine are allowed")
          .hint(LOOPBACK + " is set, and " + variable + " leads elsewhere");
    }
    return address.endsWith(end) ? address : address + end;
  }

  private static boolean loopback(String address) {
    try {
      return InetAddress.getByName(URI.create(address).getHost()).isLoopbackAddress();
    } catch (UnknownHostException | IllegalArgumentException _) {
      return false;
    }
  }
}
