/* Nothing: what a page costs without any calendar. */
