package dev.pgwright.agent.model;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.langchain4j.agent.tool.ToolSpecification;
import dev.langchain4j.data.message.AiMessage;
import dev.langchain4j.data.message.ChatMessage;
import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.ToolExecutionResultMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.exception.ContentFilteredException;
import dev.langchain4j.exception.RetriableException;
import dev.langchain4j.model.chat.StreamingChatModel;
import dev.langchain4j.model.chat.request.ChatRequest;
import dev.langchain4j.model.chat.request.json.JsonObjectSchema;
import dev.langchain4j.model.chat.request.json.JsonRawSchema;
import dev.langchain4j.model.chat.response.ChatResponse;
import dev.langchain4j.model.chat.response.StreamingChatResponseHandler;
import dev.langchain4j.model.output.FinishReason;
import dev.langchain4j.model.output.TokenUsage;
import dev.pgwright.agent.tool.Call;
import dev.pgwright.agent.tool.Toolbox;
import dev.pgwright.guard.Secrets;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/// A model behind the library.
final class ChatModel implements Model {

  private static final JsonMapper MAPPER = new JsonMapper();

  /// Whole answers may take this many times the patience for a first byte.
  private static final int WHOLE = 5;

  private final String name;
  private final StreamingChatModel model;
  private final Duration timeout;

  ChatModel(String name, StreamingChatModel model, Duration timeout) {
    this.name = name;
    this.model = model;
    this.timeout = timeout;
  }

  @Override
  public String name() {
    return name;
  }

  @Override
  public Turn next(
      String system, List<Entry> entries, List<Toolbox.Shown> tools, Consumer<String> words) {
    var messages = new ArrayList<ChatMessage>();
    messages.add(SystemMessage.from(system));
    entries.forEach(it -> messages.addAll(messages(it)));
    ChatRequest request =
        ChatRequest.builder()
            .messages(messages)
            .toolSpecifications(tools.stream().map(ChatModel::tool).toList())
            .build();
    var whole = new CompletableFuture<ChatResponse>();
    try {
      model.chat(request, handler(whole, words));
      return turn(whole.get(timeout.toMillis() * WHOLE, TimeUnit.MILLISECONDS));
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
      throw new Call.Cancelled();
    } catch (ExecutionException e) {
      throw failed(e.getCause() == null ? e : e.getCause());
    } catch (TimeoutException e) {
      throw new ModelFailure("the model did not answer in time", true, e);
    } catch (RuntimeException e) {
      throw failed(e);
    }
  }

  private static StreamingChatResponseHandler handler(
      CompletableFuture<ChatResponse> whole, Consumer<String> words) {
    return new StreamingChatResponseHandler() {
      @Override
      public void onPartialResponse(String text) {
        words.accept(text);
      }

      @Override
      public void onCompleteResponse(ChatResponse response) {
        whole.complete(response);
      }

      @Override
      public void onError(Throwable error) {
        whole.completeExceptionally(error);
      }
    };
  }

  private static ModelFailure failed(Throwable cause) {
    boolean passing = false;
    for (Throwable it = cause; it != null; it = it.getCause()) {
      passing |= it instanceof RetriableException || it instanceof IOException;
      if (it instanceof dev.langchain4j.exception.HttpException http) {
        passing |= http.statusCode() == 429 || http.statusCode() >= 500;
      }
      if (it instanceof ContentFilteredException) {
        return new ModelFailure("the model's provider refused", false, cause);
      }
    }
    String why = String.valueOf(cause.getMessage());
    String plain = Secrets.hidden(why.length() > 300 ? why.substring(0, 299) + "…" : why);
    return new ModelFailure("the model did not answer: " + plain, passing, cause);
  }

  private static Turn turn(ChatResponse response) {
    AiMessage message = response.aiMessage();
    FinishReason reason = response.finishReason();
    if (reason == null) {
      throw new ModelFailure(
          "the model's answer ended in the middle", true, new IOException("no reason to stop"));
    }
    Turn.Stop stop =
        switch (reason) {
          case STOP, TOOL_EXECUTION -> Turn.Stop.END;
          case OTHER -> message.hasToolExecutionRequests() ? Turn.Stop.END : Turn.Stop.REFUSED;
          case LENGTH -> Turn.Stop.LENGTH;
          case CONTENT_FILTER -> Turn.Stop.REFUSED;
        };
    TokenUsage usage = response.tokenUsage();
    return new Turn(
        message.text() == null ? "" : message.text(),
        message.toolExecutionRequests().stream()
            .map(
                it ->
                    new Turn.Asked(
                        String.valueOf(it.id()),
                        String.valueOf(it.name()),
                        it.arguments() == null ? "" : it.arguments()))
            .toList(),
        stop,
        count(usage == null ? null : usage.inputTokenCount()),
        count(usage == null ? null : usage.outputTokenCount()),
        message);
  }

  private static long count(@Nullable Integer tokens) {
    return tokens == null ? 0 : tokens;
  }

  private static List<ChatMessage> messages(Entry entry) {
    return switch (entry) {
      case Entry.Said(String text) -> List.of(UserMessage.from(text));
      case Entry.Answered(Turn turn) -> List.of((AiMessage) turn.raw());
      case Entry.Results(var results) -> {
        var all = new ArrayList<ChatMessage>();
        for (Entry.Result it : results) {
          all.add(
              ToolExecutionResultMessage.builder()
                  .id(it.id())
                  .toolName(it.tool())
                  .text(it.text())
                  .isError(it.failed())
                  .build());
        }
        yield all;
      }
    };
  }

  private static ToolSpecification tool(Toolbox.Shown shown) {
    JsonObjectSchema.Builder schema = JsonObjectSchema.builder().additionalProperties(false);
    if (shown.input().get("properties") instanceof Map<?, ?> properties) {
      properties.forEach(
          (key, value) -> schema.addProperty(String.valueOf(key), JsonRawSchema.from(json(value))));
    }
    if (shown.input().get("required") instanceof List<?> required) {
      schema.required(required.stream().map(String::valueOf).toList());
    }
    return ToolSpecification.builder()
        .name(shown.info().name())
        .description(shown.info().description())
        .parameters(schema.build())
        .build();
  }

  private static String json(@Nullable Object value) {
    try {
      return MAPPER.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
