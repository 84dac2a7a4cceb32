/**
 * Files and standards in and out: whole skill maps as tables and as 1EdTech CASE, and the Excel 星取表 (a table of people by
 * skills) that offices keep.
 *
 * <p>Doors: {@link org.shirube.interop.MapImports} (a framework as a file becomes a map), {@link
 * org.shirube.interop.StarImports} (a 星取表 becomes claims), {@link org.shirube.interop.StarExports}, {@link org.shirube.interop.OwnRecords} (a
 * person's record to take away). Nobody imports this feature.
 *
 * <p>Decided about tables: a map goes out and in again unchanged. What a cell cannot hold (U+2028, invisible signs, blanks at
 * an end, an apostrophe that a spreadsheet takes for its own) is written as {@code \\u2028}; in a cell that somebody typed a
 * line separator is a new line. A text in one language only stands for both, and the preview says so. Lines of nothing but
 * placeholders are passed over. A file that came in becomes a draft of the body's own map, whatever its id was; maps
 * without a licence are refused.
 *
 * <p>Decided about CASE: items are in Japanese, each with an English item that {@code isTranslationOf} it; targets are {@code
 * hasSkillLevel} from a stage to a level of the skill's rubric criterion; identifiers are UUIDs of version 5 over map id and
 * code, and so the same in every version. Decisions about skills of earlier versions go out and come in with their author and
 * time; an earlier version's item is named by an identifier of its own. What the standard has no place for stands in extensions. Of other bodies' packages
 * only what is in them is used: the lowest items are skills, the highest categories, and whatever was left out is told.
 *
 * <p>Decided about 星取表: numbers go before names; two people of one name, and a number that belongs to another name, are
 * nobody until somebody says who it is. Claims are of source SELF or MANAGER, never a proof. What stands already on the same
 * day, by the same source and level is not written again. HR vouches for ratings by managers that come in this way, so the
 * rule that a manager confirms no more than is proved is not asked again.
 *
 * <p>Decided about the own record: {@link org.shirube.interop.OwnRecord} is at once the JSON file and the answer of the API;
 * table and paper are drawn from it. It holds what the person may see, so nothing before its disclosure, also when HR takes
 * it out on request.
 */
package org.shirube.interop;
