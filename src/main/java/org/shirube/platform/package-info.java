/**
 * Clock, configuration, errors, paging, texts in two languages, files, and the database's start-up. Knows no domain.
 *
 * <p>Decided: start-up work hangs on one event, {@link org.shirube.platform.Starting}, whose observers run in the order of
 * their priorities after the migrations.
 */
package org.shirube.platform;
