<?php
/* Installs WordPress, with a user for each role whose name and password are the role's. */
define('WP_INSTALLING', true);
require getcwd() . '/wp-load.php';
require ABSPATH . 'wp-admin/includes/upgrade.php';

wp_install('Ville de Valmont (exemple)', 'administrator', 'administrator@example.org', true, '', 'administrator', 'fr_FR');
foreach (array('editor', 'author') as $role) {
	wp_insert_user(array('user_login' => $role, 'user_pass' => $role, 'user_email' => "$role@example.org", 'role' => $role));
}
/* The admin pages in English, so that the test finds its way in each version. */
foreach (get_users() as $user) {
	update_user_meta($user->ID, 'locale', 'en_US');
}
echo $GLOBALS['wp_version'];
