package org.shirube.lrs;

/**
 * What somebody did.
 *
 * @param courseCode null for a check, as is courseVersion
 * @param part step of a lesson, or lab; null for everything else
 * @param right null without a result, as is asked
 * @param passed null where there is no threshold
 */
record Learnt(
        LearningNews.Kind kind,
        String courseCode,
        String courseVersion,
        String part,
        Integer right,
        Integer asked,
        Boolean passed) {}
