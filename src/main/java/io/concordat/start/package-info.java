/**
 * Program entry: finds or starts the database, prepares logins and signing keys, then runs the service
 * or a command of the command line. Of the business rooms it knows only what a command calls; every room runs on what
 * is set up here.
 */
package io.concordat.start;
