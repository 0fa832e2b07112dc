package io.brook.devstack.rig.agent;

/// Static calls of one method that shall go to a method of the same name and type in another class.
///
/// @param owner the class that is called now, by its internal name
record Redirect(String owner, String method, String type, String target) {}
