package io.tierline.tiering.exception;

/** One exception and what its tier is: official, as it stands until a cycle decides otherwise. */
record OneException(String label, ExceptionView exception) {}
