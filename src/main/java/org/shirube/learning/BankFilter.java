package org.shirube.learning;

import java.io.Serializable;
import org.shirube.course.QuizItem;

/** Which own items are wanted; null and empty leave a condition out. @param words part of a stem, or an item's name */
public record BankFilter(String words, String skill, Integer level, QuizItem.Kind kind, BankState state)
        implements Serializable {}
