package org.petitionflow.client;

/** The engine could not be asked, or answered that the question is none. A rule's no is no exception: see {@link Decision.Refused}. */
public final class EngineException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  EngineException(String message) {
    super(message);
  }
}
