package dev.pgwright.agent.model;

import dev.langchain4j.http.client.HttpClient;
import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.HttpRequest;
import dev.langchain4j.http.client.SuccessfulHttpResponse;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import dev.langchain4j.http.client.sse.ServerSentEvent;
import dev.langchain4j.http.client.sse.ServerSentEventContext;
import dev.langchain4j.http.client.sse.ServerSentEventListener;
import dev.langchain4j.http.client.sse.ServerSentEventParser;
import java.io.EOFException;
import java.time.Duration;

/// The JDK's client, which also says so when a stream ends before its answer does: the library
/// waits for ever then.
final class WholeStreams implements HttpClientBuilder {

  private final JdkHttpClientBuilder jdk = new JdkHttpClientBuilder();

  @Override
  public Duration connectTimeout() {
    return jdk.connectTimeout();
  }

  @Override
  public HttpClientBuilder connectTimeout(Duration timeout) {
    jdk.connectTimeout(timeout);
    return this;
  }

  @Override
  public Duration readTimeout() {
    return jdk.readTimeout();
  }

  @Override
  public HttpClientBuilder readTimeout(Duration timeout) {
    jdk.readTimeout(timeout);
    return this;
  }

  @Override
  public HttpClient build() {
    HttpClient client = jdk.build();
    return new HttpClient() {
      @Override
      public SuccessfulHttpResponse execute(HttpRequest request) {
        return client.execute(request);
      }

      @Override
      public void execute(
          HttpRequest request, ServerSentEventParser parser, ServerSentEventListener listener) {
        client.execute(request, parser, watched(listener));
      }
    };
  }

  /// An error after the answer is complete changes nothing.
  private static ServerSentEventListener watched(ServerSentEventListener listener) {
    return new ServerSentEventListener() {
      @Override
      public void onOpen(SuccessfulHttpResponse response) {
        listener.onOpen(response);
      }

      @Override
      public void onEvent(ServerSentEvent event) {
        listener.onEvent(event);
      }

      @Override
      public void onEvent(ServerSentEvent event, ServerSentEventContext context) {
        listener.onEvent(event, context);
      }

      @Override
      public void onError(Throwable error) {
        listener.onError(error);
      }

      @Override
      public void onClose() {
        listener.onClose();
        listener.onError(new EOFException("the stream ended in the middle"));
      }
    };
  }
}
